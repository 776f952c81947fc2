// Why: proves that an export that nobody has edited, also one that LibreOffice has saved anew, gives
// the import every service as it is in the plan.
// Must not: compare through the columns of the export; the document is the truth.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';

import type {
  CatalogueDocument,
  DocumentService,
} from '../../src-shared/contract/catalogue-document.ts';
import { renderExport } from '../../src-main/exports/render-export.ts';
import {
  requestFor,
  resourcesFolder,
  stockholmDocument,
} from '../../src-main/exports/testing/example-documents.ts';
import { hostileTexts } from '../../src-main/exports/testing/hostile.ts';
import { cleanText } from '../../src-main/imports/grid.ts';
import { parseImport } from '../../src-main/imports/parse-import.ts';
import type { ServiceTable } from '../../src-main/imports/read-services.ts';
import { Bench } from './other-programs.ts';

const bench = new Bench();
afterAll(() => bench.close());

/** The rich document, with every field of one service filled and texts that are hard to carry. */
function carried(): CatalogueDocument {
  const document = stockholmDocument();
  const full: Partial<DocumentService> = {
    shortName: 'Kort',
    areas: ['Äldreomsorg', 'Socialpsykiatri'],
    method: 'Motiverande samtal',
    provider: 'Enheten för stöd, Farsta',
    municipality: 'Stockholm',
    workingMethods: [
      'Tydlig ingång för alla, även utanför kontorstid',
      'Lotsa vidare i stället för att hänvisa',
    ],
    districts: ['Enskede-Årsta-Vantör', 'Järva'],
    partners: 'Region Stockholm; föreningar',
    ksiCode: 'AAJ10',
    notes: "'apostrof\n=1+1",
    equalityConsequences: 'Flickor nås i lägre grad.',
    documentationRegime: 'C',
    assessmentToday: 'both',
    evidenceStatus: 'unknown',
    staffing: 0,
    countPerYear: 0,
    yearlyCost: 1250.5,
    description: "'=1+1",
  };
  return {
    ...document,
    services: document.services.map((service, index) =>
      Object.assign(
        {},
        service,
        index === 0 ? full : {},
        index > 0 ? { notes: hostileTexts[index] ?? null } : {},
      ),
    ),
  };
}

async function exported(format: 'xlsx' | 'csv', document: CatalogueDocument): Promise<Uint8Array> {
  return (await renderExport(requestFor(format, document), { resourcesFolder })).bytes;
}

async function imported(bytes: Uint8Array, fileName: string): Promise<ServiceTable> {
  const parsed = await parseImport(
    { kind: 'services', bytes, fileName, sheet: null, mapping: null },
    { onProgress: () => undefined },
  );
  if (parsed.kind !== 'services') throw new Error('Not read as services');
  return parsed.table;
}

/** Text as the import keeps it: what nobody sees is gone on both sides. */
function kept(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value) === '' ? null : cleanText(value);
  return Array.isArray(value) ? value.map(kept) : value;
}

interface Told {
  readonly unknownColumns: readonly string[];
  readonly skipped: readonly unknown[];
  readonly services: readonly unknown[];
}

/** What the import read. */
function asRead(table: ServiceTable): Told {
  return {
    unknownColumns: table.unknownColumns,
    skipped: table.skipped,
    services: table.rows.map(({ id, ref, noteLines, fields }) => ({ id, ref, noteLines, fields })),
  };
}

/** What the plan holds, in the fields that the import said anything of. */
function asPlanned(document: CatalogueDocument, table: ServiceTable): Told {
  return {
    unknownColumns: [],
    skipped: [],
    services: document.services.map((service, index) => ({
      id: service.id,
      ref: service.ref,
      noteLines: [],
      fields: Object.fromEntries(
        Object.keys(table.rows[index]?.fields ?? {}).map((field) => [
          field,
          kept(service[field as keyof DocumentService]),
        ]),
      ),
    })),
  };
}

describe('an export that nobody has edited', () => {
  it('comes back as it was from the workbook', async () => {
    const document = carried();
    const table = await imported(await exported('xlsx', document), 'bok.xlsx');
    expect(asRead(table)).toEqual(asPlanned(document, table));
    // A masked count says nothing, so that the plan's own figure stands.
    const masked = table.rows.find((row) => row.ref === 'S08');
    expect(masked?.fields).not.toHaveProperty('countPerYear');
    expect(Object.keys(table.rows[0]?.fields ?? {}).length).toBeGreaterThan(35);
  });

  it('comes back as it was from CSV', async () => {
    const document = carried();
    const table = await imported(await exported('csv', document), 'lista.csv');
    expect(asRead(table)).toEqual(asPlanned(document, table));
    expect(Object.keys(table.rows[0]?.fields ?? {}).length).toBeGreaterThan(35);
  });

  it('comes back as it was after LibreOffice has saved the workbook', async () => {
    const document = carried();
    const path = bench.write('bok.xlsx', await exported('xlsx', document));
    const [saved = ''] = bench.convert(path, 'xlsx:Calc MS Excel 2007 XML');
    const table = await imported(readFileSync(saved), 'bok.xlsx');
    expect(asRead(table)).toEqual(asPlanned(document, table));
    expect(Object.keys(table.rows[0]?.fields ?? {}).length).toBeGreaterThan(35);
  });
});
