// Why: what the full workshop result costs at its largest, over the draws and counting it must do.
// Must not: let the baseline do less than the same number of draws and increments.
import { workshopResult } from '../../src-shared/domain/result.ts';
import type { Benchmark } from './harness.ts';
import { timed } from './harness.ts';

const items = 300;
const voters = 200;
const draws = 2_000;

const values = Array.from({ length: items * voters * 2 }, (_, index) => ((index * 7_919) % 5) + 1);

const input = {
  items: Array.from({ length: items }, (_, item) => ({
    id: `item-${item}`,
    ref: `I${item}`,
    name: `Insats ${item}`,
    legal: 'pass' as const,
    ground: [],
  })),
  participants: Array.from({ length: voters }, (_, voter) => ({
    id: `voter-${voter}`,
    perspective: null,
  })),
  votes: values.map((value, index) => ({
    sequence: index,
    participantId: `voter-${Math.floor(index / 2 / items)}`,
    itemId: `item-${Math.floor(index / 2) % items}`,
    criterion: index % 2 === 0 ? ('effect' as const) : ('feasibility' as const),
    value,
  })),
  draws,
  seed: 1,
  withStability: true,
};

/** The same draws of participants, and one increment for every vote each of them brings. */
function bareLoop(): number {
  const votes = Uint8Array.from(values);
  const counts = new Uint16Array(items * 2 * 5);
  let state = 1;
  let total = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    counts.fill(0);
    for (let drawn = 0; drawn < voters; drawn += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const start = Math.floor((state / 4_294_967_296) * voters) * items * 2;
      for (let cell = 0; cell < items * 2; cell += 1) {
        const slot = cell * 5 + (votes[start + cell] ?? 1) - 1;
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
    }
    total += counts[0] ?? 0;
  }
  return total;
}

export const rankThreeHundred: Benchmark = {
  name: 'rank-300x200',
  what: 'The full result for 300 services × 200 voters × 2 criteria with 2 000 draws, against a bare loop of the same draws and increments.',
  reach: 3,
  async run() {
    const baseline = await timed(bareLoop);
    const ours = await timed(() => workshopResult(input));
    return { ours, baseline };
  },
};
