// Why: bad input of every kind gives a clear Swedish message, changes nothing and leaves a usable plan.
// Must not: test the readers in detail; those have their own tests beside them.
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleFile, runCommand, runJson, runRefused } from '../support/command-line.ts';
import { temporaryFolder } from '../support/plan-files.ts';

let folder = '';
let plan = '';

beforeEach(async () => {
  folder = temporaryFolder();
  plan = join(folder, 'plan.flplan');
  await runJson(['new', plan]);
  await runJson(['import', 'services', plan, exampleFile('stockholm-services.csv')]);
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs a command that must be refused, and proves that the plan is as it was. */
async function refusedUnchanged(...words: readonly string[]): ReturnType<typeof runRefused> {
  const before = await runJson(['services', plan]);
  const error = await runRefused(...words);
  expect(error.message).toMatch(/[åäö]/);
  expect(await runJson(['services', plan])).toEqual(before);
  expect(await runJson(['check', plan])).toEqual({ ok: true, problems: [] });
  return error;
}

describe('exit codes', () => {
  it('is 2 for wrong usage and 0 for help', async () => {
    expect((await runCommand('finns-inte')).code).toBe(2);
    expect((await runCommand('rank', plan)).code).toBe(2);
    expect((await runCommand('rank', plan, '--session', 'W', '--weight', '7')).code).toBe(2);
    expect(
      (await runCommand('export', plan, '--format', 'odt', '--out', join(folder, 'x'))).code,
    ).toBe(2);
    expect((await runCommand('--help')).code).toBe(0);
  });

  it('is 1 with a code for what is not there', async () => {
    expect((await runRefused('info', join(folder, 'saknas.flplan'))).code).toBe('file-not-found');
    expect((await runRefused('rank', plan, '--session', 'Saknas')).code).toBe('unknown-session');
    expect((await runRefused('import', 'services', plan, join(folder, 'saknas.csv'))).code).toBe(
      'file-not-found',
    );
    expect(
      (
        await runRefused(
          'adopt',
          plan,
          '--board',
          'N',
          '--date',
          '2026-01-01',
          '--paragraph',
          '1',
          '--case',
          'D',
        )
      ).code,
    ).toBe('nothing-to-adopt');
  });
});

describe('files', () => {
  it('refuses votes outside the scale, naming every row', async () => {
    const votes = file(
      'röster.csv',
      'deltagare;insats;kriterium;värde\nP1;S01;effekt;5\nP1;S01;genomförbarhet;6\nP2;S01;effekt;0\nP3;S01;effekt;tre\n',
    );
    const error = await refusedUnchanged('import', 'ratings', plan, votes, '--session', 'W');
    expect(error.code).toBe('bad-rows');
    expect(error.problems?.map((problem) => problem.place.match(/\d+/)?.[0])).toEqual([
      '3',
      '4',
      '5',
    ]);
    expect(await runJson(['info', plan])).toMatchObject({ counts: { sessions: 0 } });
  });

  it.each([
    ['answers', 'insats;regel;svar\nS01;R99;ja\nX9;R01;ja\n', 'bad-rows'],
    ['answers', 'insats;regel;svar\nS01;R01;kanske\n', 'bad-rows'],
    ['answers', 'insats;regel;svar\nS01;R01;ej tillämpligt\n', 'bad-rows'],
    ['risks', 'insats;risk;allvarlighetsgrad;sannolikhet\nS01;Något;5;1\n', 'bad-rows'],
    ['rollout', 'insats;stadsdel;status\nS01;Farsta;kanske\n', 'bad-rows'],
    ['rollout', 'insats;stadsdel;status\nS01;Farsta;pilot\n', 'legal-stop'],
  ])('refuses a bad file of %s', async (kind, content, code) => {
    expect((await refusedUnchanged('import', kind, plan, file('fil.csv', content))).code).toBe(
      code,
    );
  });

  it('refuses what is no table, what is cut off and what has no headings', async () => {
    expect(
      (
        await refusedUnchanged(
          'import',
          'services',
          plan,
          file('bild.xlsx', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex')),
        )
      ).code,
    ).toBe('not-a-table');
    expect((await refusedUnchanged('import', 'services', plan, file('tom.csv', ''))).code).toBe(
      'empty-file',
    );
    expect(
      (await refusedUnchanged('import', 'services', plan, file('text.csv', 'bara\nlite\ntext\n')))
        .code,
    ).toBe('no-header');
    const workbook = join(folder, 'katalog.xlsx');
    await runJson(['export', plan, '--format', 'xlsx', '--out', workbook]);
    truncateSync(workbook, 9_000);
    expect((await refusedUnchanged('import', 'services', plan, workbook)).code).toBe(
      'truncated-file',
    );
  });

  it('stops an identity number with its place and never repeats it', async () => {
    const services = file('insatser.csv', 'insats;beskrivning\nStöd;Ring 19121212-1212 först\n');
    const error = await refusedUnchanged('import', 'services', plan, services);
    expect(error.code).toBe('identity-number');
    expect(error.message).toMatch(/rad 2/);
    expect(JSON.stringify(error)).not.toContain('1212-1212');
  });

  it('reads a messy list: title rows, Windows-1252, blank rows, duplicates and unknown columns', async () => {
    const text =
      'Kommunens insatser 2025\r\n\r\nInsats;Målgrupp;Form;Färg\r\nRådgivning;Äldre;öppen;gul\r\n\r\nRådgivning;Äldre;öppen;gul\r\nFärdtjänststöd;Äldre;;\r\n';
    const messy = file('lista.csv', Buffer.from(text, 'latin1'));
    const report = await runJson<{
      created: number;
      skipped: { row: number; reason: string }[];
      warnings: string[];
    }>(['import', 'services', plan, messy]);
    expect(report.created).toBe(2);
    expect(report.skipped).toMatchObject([{ row: 6, reason: expect.stringContaining('rad 4') }]);
    expect(report.warnings.join(' ')).toContain('Färg');
    const { services } = await runJson<{ services: { name: string; notes: string | null }[] }>([
      'services',
      plan,
    ]);
    expect(services.find((one) => one.name === 'Rådgivning')?.notes).toContain('Färg: gul');
  });

  it('shows what a dry run would do and changes nothing', async () => {
    const before = await runJson(['info', plan]);
    const more = file('fler.csv', 'insats;målgrupp\nNy insats;Ny målgrupp\n');
    expect(await runJson(['import', 'services', plan, more, '--dry-run'])).toMatchObject({
      created: 1,
    });
    expect(await runJson(['info', plan])).toEqual(before);
  });
});

describe('plans', () => {
  it('refuses what is no plan, a corrupt one and a truncated one, and leaves the bytes alone', async () => {
    const none = file('inte.flplan', 'Det här är ingen plan');
    const corrupt = join(folder, 'trasig.flplan');
    copyFileSync(plan, corrupt);
    const bytes = readFileSync(corrupt);
    bytes.fill(0xff, 8_192, 200_000);
    writeFileSync(corrupt, bytes);
    for (const [path, code] of [
      [none, 'plan-not-a-plan'],
      [corrupt, 'plan-corrupt'],
    ] as const) {
      const before = readFileSync(path);
      for (const command of ['info', 'services', 'check'])
        expect((await runRefused(command, path)).code).toBe(code);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });
});
