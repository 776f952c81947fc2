// Why: repeatable chance, so that the same seed gives the same interval on every machine.
// Must not: be used for anything secret, or be swapped for Math.random.

/** Gives 32 random bits as a whole number 0 … 2³² − 1. */
export type RandomSource = () => number;

function rotateLeft(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/**
 * The generator xoshiro128** 1.1 (Blackman and Vigna, 2018) from a given state of four 32-bit
 * words. The state must not be all zeros, of which it never gets out.
 *
 * @throws RangeError for a state of zeros.
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomSource {
  let [a, b, c, d] = state;
  if ((a | b | c | d) === 0) {
    throw new RangeError('The state of the generator must not be all zeros');
  }
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** Spreads a counter over 32 bits, so that neighbouring seeds give unrelated states. */
function scramble(counter: number): number {
  let bits = counter | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21_f0_aa_ad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x73_5a_2d_97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

const GOLDEN_RATIO = 0x9e_37_79_b9;

/**
 * A repeatable source of chance: the same seed gives the same numbers everywhere.
 *
 * @param seed whole number; the full range of safe integers makes a difference.
 * @throws RangeError for a seed that is no safe integer.
 */
export function createRandom(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`A seed is a whole number, not ${seed}`);
  }
  const high = scramble(Math.floor(seed / 2 ** 32));
  const word = (position: number): number =>
    scramble((seed | 0) + Math.imul(position, GOLDEN_RATIO)) ^ high;
  return xoshiro128([word(1), word(2), word(3), word(4)]);
}

/**
 * A whole number 0 … bound − 1 from 32 random bits. The bias is below bound/2³², far under what
 * any number of draws here could show.
 */
export function belowBound(bits: number, bound: number): number {
  return Math.floor((bits / 2 ** 32) * bound);
}
