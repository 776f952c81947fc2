// Why: proves that the CSV opens rightly in Swedish Excel, runs nothing and can be read back.
// Must not: read the file with the code that wrote it.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { renderCsv } from './csv.ts';
import { guardFormula } from './guard-formula.ts';
import { serviceColumns } from './sheets/service-columns.ts';
import { emptyService } from './testing/empty-service.ts';
import { minimalDocument, requestFor, stockholmDocument } from './testing/example-documents.ts';
import { documentWith, hostileDocument, hostileTexts, longText } from './testing/hostile.ts';

function csvText(document = stockholmDocument()): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    renderCsv(requestFor('csv', document)),
  );
}

function rowsOf(document = stockholmDocument()): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csvText(document).slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('renderCsv', () => {
  it('is UTF-8 with a byte order mark, semicolons and CRLF', () => {
    const text = csvText();
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')[0]).toBe(
      `\uFEFF${serviceColumns.map((column) => column.heading).join(';')}`,
    );
  });

  it('has one row a service, with its id and Swedish words for codes', () => {
    const rows = rowsOf();
    expect(rows).toHaveLength(18);
    expect(rows[10]).toMatchObject({
      Ref: 'S11',
      Insats: 'BRA-samtal',
      Status: 'Beslutad',
      Målgrupp: 'Barn och unga',
      Stödnivå: 'Första linjens nivå',
      'Ålder från': '7',
      Dokumentation: 'A, journal',
      Ursprung: 'Befintlig',
      id: '019a0000-0000-7000-8000-000000000011',
    });
  });

  it('writes decimals with comma and masks small counts of persons', () => {
    const row = rowsOf().find((entry) => entry['Ref'] === 'S08');
    expect(row).toMatchObject({ Årsarbetare: '1,25', 'Antal per år': '<5' });
    expect(csvText()).not.toMatch(/;3;980500;/u);
  });

  it('leaves unknown values empty, never 0', () => {
    const row = rowsOf(documentWith({ name: 'Okänd' }))[0];
    expect(row).toMatchObject({ 'Antal per år': '', 'Årskostnad (kr)': '', Evidens: '' });
  });

  it('puts several values in one cell, in quotation marks where they hold a divider', () => {
    const row = rowsOf(
      documentWith({
        workingMethods: ['Tydlig ingång för alla, även utanför kontorstid', 'Teambaserat arbete'],
        forms: ['grupp', 'individuell'],
      }),
    )[0];
    expect(row).toMatchObject({
      Arbetssätt: '"Tydlig ingång för alla, även utanför kontorstid"; Teambaserat arbete',
      Form: 'grupp; individuell',
    });
  });

  it.each(hostileTexts)('holds %j as text that nothing runs', (text) => {
    const row = rowsOf(documentWith({ description: text, notes: text, source: text }))[0];
    const cleaned = row?.['Beskrivning'] ?? '';
    expect(cleaned).toBe(row?.['Anteckningar']);
    expect(cleaned).not.toMatch(/^[=+\-@\t\r]/u);
    expect(cleaned).toBe(guardFormula(cleaned.replace(/^'(?=[=+\-@])/u, '')));
    expect(rowsOf(documentWith({ description: text }))).toHaveLength(1);
  });

  it('keeps a text of 20 000 characters whole', () => {
    const text = longText.slice(0, 20_000);
    expect(rowsOf(documentWith({ description: text }))[0]?.['Beskrivning']).toBe(text);
  });

  it('keeps its rows apart whatever the texts hold', () => {
    expect(rowsOf(hostileDocument())).toHaveLength(18);
    expect(rowsOf(minimalDocument())).toHaveLength(0);
  });

  it('has a column for every field a person can edit', () => {
    const derived = ['statusReason', 'legal', 'proposal', 'rollout', 'adoption'];
    const shown = new Set<string>(serviceColumns.map((column) => column.field));
    const missing = Object.keys(emptyService()).filter(
      (field) =>
        !shown.has(field) && ![...derived, 'populationCoverage', 'gateDeviations'].includes(field),
    );
    expect(missing).toEqual([]);
  });
});
