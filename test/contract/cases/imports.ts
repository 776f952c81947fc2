// Why: one good call of every operation that takes a file in.
// Must not: judge the answers; operations.test.ts does.
import { readFileSync } from 'node:fs';
import type { ImportChoices, Inspection } from '../../../src-shared/contract/owner/imports.ts';
import { exampleFile } from '../../support/command-line.ts';
import { choicesOf } from '../../support/import-choices.ts';
import type { OwnerHost } from '../../support/owner-client.ts';
import type { OperationCase } from './operation-case.ts';

const jobId = '01900000-0000-7000-8000-000000000002';
const fileName = 'insatser.csv';

function upload(): { fileName: string; file: File; jobId: string } {
  const file = new File([readFileSync(exampleFile('stockholm-services.csv'))], fileName);
  return { fileName, file, jobId };
}

function inspect({ client }: OwnerHost): Promise<Inspection> {
  return client.import.inspect({
    ...upload(),
    reading: { sheet: null, headerRow: null, columns: null, values: null, isNameSplit: null },
  });
}

/** The example's own list with one service more. */
async function withOneMore(host: OwnerHost): Promise<{ file: File; choices: ImportChoices }> {
  const lines = `${readFileSync(exampleFile('stockholm-services.csv'), 'utf8').trimEnd()}\nNY1;Ny insats;Äldre;grupp;Källa\n`;
  return { file: new File([lines], fileName), choices: choicesOf(await inspect(host)) };
}

export const importCases: Readonly<Record<string, OperationCase>> = {
  'import.run': ({ client }) =>
    client.import.run({
      ...upload(),
      kind: 'services',
      sheet: null,
      mapping: null,
      session: null,
      isDryRun: false,
    }),
  'import.inspect': inspect,
  'import.preview': async (host) =>
    host.client.import.preview({ ...upload(), choices: choicesOf(await inspect(host)) }),
  'import.apply': async (host) =>
    host.client.import.apply({ ...upload(), ...(await withOneMore(host)) }),
  'import.forget': async (host) => {
    await host.client.import.apply({ ...upload(), ...(await withOneMore(host)) });
    const { remembered } = await inspect(host);
    return host.client.import.forget({ id: remembered?.id ?? '' });
  },
};
