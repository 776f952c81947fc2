// Why: npm run bench: every benchmark, or the one asked for, as text or as one JSON document.
// Must not: judge; a ratio over its reach is shown, and people decide.
import { parseArgs } from 'node:util';
import { filter, firstRow, sort } from './catalogue-10k.ts';
import { machine, measure } from './harness.ts';
import type { BenchmarkResult } from './harness.ts';
import { importTenThousand } from './import-10k.ts';
import { phonesTwoHundred } from './phones-200.ts';
import { rankThreeHundred } from './rank-300x200.ts';
import { votesInsert } from './votes-insert.ts';

const all = [
  importTenThousand,
  votesInsert,
  rankThreeHundred,
  phonesTwoHundred,
  firstRow,
  filter,
  sort,
];

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const chosen = all.filter(
  (benchmark) => values.only === undefined || benchmark.name === values.only,
);
if (chosen.length === 0) {
  process.stderr.write(
    `No benchmark is called ${values.only}. There are: ${all.map((one) => one.name).join(', ')}\n`,
  );
  process.exit(2);
}

const benchmarks: BenchmarkResult[] = [];
try {
  for (const benchmark of chosen) {
    process.stderr.write(`${benchmark.name} …\n`);
    benchmarks.push(await measure(benchmark));
  }
} finally {
  for (const benchmark of chosen) await benchmark.close?.();
}
if (values.json) {
  process.stdout.write(`${JSON.stringify({ machine: machine(), benchmarks }, null, 2)}\n`);
} else {
  for (const result of benchmarks) {
    const { name, what, ours, baseline, ratio, reach, runs, spread } = result;
    const promise = reach === null ? '' : ` (reach ${reach})`;
    const details = Object.entries(result.details ?? {}).map(([key, value]) => `${key} ${value}`);
    process.stdout.write(
      `${name}: ${ratio} × baseline${promise}, ${ours} ms against ${baseline} ms, median of ${runs}, ${spread.join('–')}\n  ${what}\n${details.length === 0 ? '' : `  ${details.join(', ')}\n`}`,
    );
  }
}
