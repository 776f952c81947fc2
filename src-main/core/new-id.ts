// Why: ids that sort in the order they were made, also within one millisecond, fast enough for the
// hundred thousand votes of a large workshop: randomness is drawn for many ids at once.
// Must not: repeat an id, or tell anything but when it was made.
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const bytesPerId = 16;
const pool = new Uint8Array(256 * bytesPerId);

let used = pool.length;
let milliseconds = 0;
let sequence = 0;

function nextRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytesPerId;
  return pool.subarray(used - bytesPerId, used);
}

/** A new UUIDv7, greater than every one before it in this process. */
export function newId(): string {
  const random = nextRandom();
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    // 31 random bits leave room to count upwards within the millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    sequence += 1;
    if (sequence > 0xff_ff_ff_ff) {
      milliseconds += 1;
      sequence = 0;
    }
  }
  return v7({ random, msecs: milliseconds, seq: sequence });
}
