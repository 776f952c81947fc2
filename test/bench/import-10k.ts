// Why: how much the product adds to reading a large workbook: mapping, checks, change log, disk.
// Must not: leave anything of the import out.
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { runImport } from '../../src-main/core/services/import-file.ts';
import { withBenchPlan } from './bench-plan.ts';
import type { Benchmark } from './harness.ts';
import { timed } from './harness.ts';

const rows = 10_000;
const groups = [
  'Barn och unga',
  'Våld i nära relation',
  'Skadligt bruk och beroende',
  'Funktionsnedsättning',
  'Äldre',
];

let workbook: Uint8Array | null = null;

/** The workbook that is imported, made once. */
export async function tenThousandServices(): Promise<Uint8Array> {
  workbook ??= await writeXlsx({
    sheets: [
      {
        name: 'Insatser',
        rows: [
          ['ref', 'insats', 'målgrupp', 'form', 'beskrivning', 'avgift', 'källa'],
          ...Array.from({ length: rows }, (_, index) => [
            `X${index + 1}`,
            `Insats nummer ${index + 1}`,
            groups[index % groups.length] ?? '',
            index % 2 === 0 ? 'individuell' : 'grupp, öppen',
            `Stöd och rådgivning för den som söker hjälp tidigt, variant ${index}.`,
            index % 3 === 0 ? 'gratis' : 'ingen avgift',
            'Kommunens webbplats',
          ]),
        ],
      },
    ],
  });
  return workbook;
}

export const importTenThousand: Benchmark = {
  name: 'import-10k',
  what: 'A workbook of 10 000 services into a plan, against the library only reading the workbook.',
  reach: 2.5,
  async run() {
    const bytes = await tenThousandServices();
    const baseline = await timed(() => readXlsx(bytes));
    const ours = await withBenchPlan((context) =>
      timed(() =>
        runImport(context, {
          kind: 'services',
          fileName: 'insatser.xlsx',
          bytes,
          sheet: null,
          mapping: null,
          session: null,
          isDryRun: false,
        }),
      ),
    );
    return { ours, baseline };
  },
};
