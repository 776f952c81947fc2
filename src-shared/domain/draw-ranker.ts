// Why: ranks all items in one draw of the resampling, thousands of times, without garbage.
// Must not: allocate inside a draw, or rank by other rules than ranking.ts.
import { SCALE_STEPS } from './agreement.ts';
import { compareSwedish } from './collation.ts';
import { INDEX_TOLERANCE, geometricIndex } from './ranking.ts';
import type { VoteMatrix } from './vote-matrix.ts';

// Every index below is within its typed array by construction, hence the `!`: a check per access
// would be the largest cost of the loop.

/** Cells of a histogram per column: five steps, "no vote", and room up to a power of two. */
export const SLOT_BITS = 3;
/** Medians lie on half steps: 1, 1.5 … 5. */
const HALF_STEPS = 2 * SCALE_STEPS - 1;
const POSITIONS = HALF_STEPS * HALF_STEPS;

/**
 * Ranks one draw.
 *
 * @param times how often each participant was drawn.
 * @param ranks receives the rank of item i at `i * stride + offset`.
 * @param counted answers drawn beside the participants, as a histogram of `1 << SLOT_BITS` cells a
 * column; null where there are none.
 */
export type DrawRanker = (
  times: Uint32Array,
  ranks: Uint32Array,
  offset: number,
  stride: number,
  counted: Uint32Array | null,
) => void;

/** Number per item that orders the names; equal for names that Swedish order holds equal. */
function nameOrder(names: readonly string[]): Uint32Array {
  const order = new Uint32Array(names.length);
  let place = 0;
  let last: string | null = null;
  for (const item of [...names.keys()].toSorted((a, b) =>
    compareSwedish(names[a] ?? '', names[b] ?? ''),
  )) {
    const name = names[item] ?? '';
    place += last !== null && compareSwedish(last, name) !== 0 ? 1 : 0;
    order[item] = place;
    last = name;
  }
  return order;
}

/** Index of every possible pair of medians, and the pairs from the highest index down. */
function indexGrid(weight: number): { readonly index: Float64Array; readonly down: Uint32Array } {
  const medianAt = (half: number): number => 1 + half / 2;
  const index = Float64Array.from({ length: POSITIONS }, (_, position) =>
    geometricIndex(
      medianAt(Math.floor(position / HALF_STEPS)),
      medianAt(position % HALF_STEPS),
      weight,
    ),
  );
  const down = Uint32Array.from(
    [...index.keys()].toSorted((a, b) => index[b]! - index[a]! || a - b),
  );
  return { index, down };
}

/** Prepares buffers for one matrix and weight. The ranker keeps nothing from draw to draw. */
export function createDrawRanker(matrix: VoteMatrix, weight: number): DrawRanker {
  const { cells } = matrix;
  const items = matrix.itemIds.length;
  const columns = items * 2;
  const names = nameOrder(matrix.itemNames);
  const byName = Uint32Array.from([...names.keys()].toSorted((a, b) => names[a]! - names[b]!));
  const grid = indexGrid(weight);

  const histogram = new Uint32Array(columns << SLOT_BITS);
  const half = new Int8Array(columns);
  const mean = new Float64Array(columns);
  const classAt = new Int32Array(POSITIONS);
  const indexClass = new Int32Array(items);
  let order = new Uint32Array(items);
  let spare = new Uint32Array(items);

  function count(times: Uint32Array, counted: Uint32Array | null): void {
    if (counted === null) {
      histogram.fill(0);
    } else {
      histogram.set(counted);
    }
    for (let participant = 0; participant < times.length; participant += 1) {
      const drawn = times[participant]!;
      if (drawn > 0) {
        const start = participant * columns;
        for (let column = 0; column < columns; column += 1) {
          histogram[(column << SLOT_BITS) | cells[start + column]!]! += drawn;
        }
      }
    }
  }

  /** Median (in half steps above 1, −1 without votes) and mean of every column. */
  function summarise(): void {
    for (let column = 0; column < columns; column += 1) {
      const start = column << SLOT_BITS;
      let votes = 0;
      let sum = 0;
      for (let step = 0; step < SCALE_STEPS; step += 1) {
        const found = histogram[start + step]!;
        votes += found;
        sum += found * step;
      }
      mean[column] = votes === 0 ? 0 : sum / votes;
      half[column] = votes === 0 ? -1 : stepAt(start, (votes - 1) >> 1) + stepAt(start, votes >> 1);
    }
  }

  function stepAt(start: number, place: number): number {
    let step = 0;
    let passed = histogram[start]!;
    while (passed <= place) {
      step += 1;
      passed += histogram[start + step]!;
    }
    return step;
  }

  /** Classes of equal index over the positions in use, as `indexClasses` makes them. */
  function classify(): void {
    classAt.fill(-1);
    for (let item = 0; item < items; item += 1) {
      const effect = half[item * 2]!;
      const feasibility = half[item * 2 + 1]!;
      const position = effect < 0 || feasibility < 0 ? -1 : effect * HALF_STEPS + feasibility;
      indexClass[item] = position;
      if (position >= 0) {
        classAt[position] = 0;
      }
    }
    let current = 0;
    let last = Number.NaN;
    for (let place = 0; place < POSITIONS; place += 1) {
      const position = grid.down[place]!;
      if (classAt[position]! >= 0) {
        current += last - grid.index[position]! > INDEX_TOLERANCE ? 1 : 0;
        classAt[position] = current;
        last = grid.index[position]!;
      }
    }
    for (let item = 0; item < items; item += 1) {
      const position = indexClass[item]!;
      indexClass[item] = position < 0 ? POSITIONS : classAt[position]!;
    }
  }

  /** Negative where a stands before b by index and means; names are in order from the start. */
  function compare(a: number, b: number): number {
    const byClass = indexClass[a]! - indexClass[b]!;
    if (byClass !== 0) {
      return byClass;
    }
    const byEffect = mean[b * 2]! - mean[a * 2]!;
    return byEffect === 0 ? mean[b * 2 + 1]! - mean[a * 2 + 1]! : byEffect;
  }

  /** Bottom-up merge sort: stable, so equal items keep the order of their names. */
  function sort(): void {
    order.set(byName);
    for (let width = 1; width < items; width *= 2) {
      for (let start = 0; start < items; start += 2 * width) {
        merge(start, Math.min(start + width, items), Math.min(start + 2 * width, items));
      }
      [order, spare] = [spare, order];
    }
  }

  function merge(start: number, middle: number, end: number): void {
    let left = start;
    let right = middle;
    for (let place = start; place < end; place += 1) {
      const takesLeft =
        left < middle && (right >= end || compare(order[left]!, order[right]!) <= 0);
      spare[place] = takesLeft ? order[left]! : order[right]!;
      left += takesLeft ? 1 : 0;
      right += takesLeft ? 0 : 1;
    }
  }

  return (times, ranks, offset, stride, counted) => {
    count(times, counted);
    summarise();
    classify();
    sort();
    let rank = 0;
    for (let place = 0; place < items; place += 1) {
      const item = order[place]!;
      const isSame =
        place > 0 &&
        compare(order[place - 1]!, item) === 0 &&
        names[order[place - 1]!] === names[item];
      rank = isSame ? rank : place + 1;
      ranks[item * stride + offset] = indexClass[item] === POSITIONS ? items : rank;
    }
  };
}
