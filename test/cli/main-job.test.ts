// Why: the product's main job through the command line, end to end, on the real list.
// Must not: look into the plan by any other way than the fixed interface.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFile, runCommand, runJson, runRefused } from '../support/command-line.ts';
import { temporaryFolder } from '../support/plan-files.ts';

interface Report {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly unknown[];
}
interface Ranked {
  readonly session: {
    readonly name: string;
    readonly round: number;
    readonly participants: number;
  };
  readonly items: readonly {
    readonly ref: string;
    readonly legal: string;
    readonly rank: number | null;
    readonly index: number | null;
    readonly effect: {
      readonly n: number;
      readonly counts: readonly number[];
      readonly label: string;
    };
    readonly stability: { readonly pTop: number } | null;
  }[];
  readonly blocked: readonly {
    readonly ref: string;
    readonly name: string;
    readonly ground: readonly string[];
  }[];
  readonly topK: number;
  readonly weight: number;
  readonly threshold: number;
  readonly kendallW: { readonly effect: number | null };
}

const session = ['--session', 'Workshop 1'];

async function importAll(plan: string): Promise<void> {
  await runJson<Report>(['import', 'services', plan, exampleFile('stockholm-services.csv')]);
  await runJson<Report>([
    'import',
    'ratings',
    plan,
    exampleFile('stockholm-ratings.csv'),
    ...session,
  ]);
  await runJson<Report>(['import', 'answers', plan, exampleFile('stockholm-answers.csv')]);
  await runJson<Report>(['import', 'risks', plan, exampleFile('stockholm-risks.csv')]);
  await runJson<Report>(['import', 'rollout', plan, exampleFile('stockholm-rollout.csv')]);
}

describe('the whole chain', () => {
  it('goes from the list to an adopted catalogue in five formats', async () => {
    const folder = temporaryFolder();
    const plan = join(folder, 'plan.flplan');
    expect(await runJson(['new', plan])).toMatchObject({ hasExampleValues: false });
    await importAll(plan);

    const { services } = await runJson<{
      services: { ref: string; targetGroups: string[]; origin: string }[];
    }>(['services', plan]);
    expect(services).toHaveLength(17);
    expect(services.find((one) => one.ref === 'S14')?.targetGroups).toEqual([
      'Funktionsnedsättning',
      'Äldre',
    ]);
    expect(services.every((one) => one.origin === 'unknown')).toBe(true);

    const screened = (
      await runJson<{
        services: {
          ref: string;
          outcome: string;
          rules: { id: string; ground: string[] }[];
          conditions: { rule: string; status: string }[];
        }[];
      }>(['screen', plan])
    ).services;
    const outcomeOf = (ref: string) => screened.find((one) => one.ref === ref);
    expect(outcomeOf('S07')).toMatchObject({
      outcome: 'block',
      rules: [{ id: 'R03', ground: ['SoL 11 kap. 5 § p. 1'] }],
    });
    expect(outcomeOf('S12')?.outcome).toBe('review');
    expect(outcomeOf('S02')).toMatchObject({ outcome: 'condition' });
    expect(outcomeOf('S02')?.conditions.map((one) => [one.rule, one.status])).toEqual([
      ['R20', 'open'],
      ['R32', 'open'],
    ]);
    expect(outcomeOf('S01')?.outcome).toBe('pass');

    expect((await runRefused('rank', plan, ...session)).code).toBe('not-revealed');
    await runJson(['session', 'reveal', plan, ...session]);
    expect((await runRefused('session', 'reveal', plan, ...session)).code).toBe('already-revealed');
    const ranked = await runJson<Ranked>(['rank', plan, ...session]);
    expect(ranked).toMatchObject({
      weight: 0.5,
      threshold: 3.5,
      topK: 10,
      session: { name: 'Workshop 1', round: 1, participants: 24 },
    });
    expect(ranked.items).toHaveLength(16);
    expect(ranked.blocked).toMatchObject([{ ref: 'S07', ground: ['SoL 11 kap. 5 § p. 1'] }]);
    expect(ranked.items.map((item) => item.rank)).toEqual(
      ranked.items.map((item) => item.rank).toSorted((a, b) => (a ?? 99) - (b ?? 99)),
    );
    expect(ranked.items.find((item) => item.ref === 'S02')?.effect.label).toBe('disagreement');
    expect(ranked.items.find((item) => item.ref === 'S13')).toMatchObject({
      stability: null,
      effect: { label: 'too-few' },
    });
    expect(await runJson<Ranked>(['rank', plan, ...session])).toEqual(ranked);
    expect((await runJson<Ranked>(['rank', plan, ...session, '--top', '500'])).topK).toBe(16);

    const adoption = [
      '--board',
      'Socialnämnden',
      '--date',
      '2026-11-30',
      '--paragraph',
      '§ 12',
      '--case',
      'SON 2026/14',
    ];
    const version = await runJson<{ number: number; sha256: string; services: number }>([
      'adopt',
      plan,
      ...adoption,
    ]);
    expect(version).toMatchObject({ number: 1, services: 14 });
    for (const format of ['xlsx', 'docx', 'pdf', 'json', 'csv']) {
      const out = join(folder, `katalog.${format}`);
      await runJson(['export', plan, '--format', format, '--out', out, '--version', '1']);
      expect(readFileSync(out).length).toBeGreaterThan(1_000);
    }
    const exported = JSON.parse(readFileSync(join(folder, 'katalog.json'), 'utf8')) as {
      sha256: string;
    };
    expect(exported.sha256).toBe(version.sha256);
    expect(
      (
        await runRefused(
          'export',
          plan,
          '--format',
          'csv',
          '--out',
          join(folder, 'x.csv'),
          '--version',
          '7',
        )
      ).code,
    ).toBe('unknown-version');
    expect(await runJson(['check', plan])).toEqual({ ok: true, problems: [] });
    expect(readdirSync(folder).filter((name) => name.includes('plan.flplan'))).toEqual([
      'plan.flplan',
    ]);
  });

  it('changes nothing when the same files are read again', async () => {
    const plan = join(temporaryFolder(), 'plan.flplan');
    await runJson(['new', plan]);
    await importAll(plan);
    const before = await runJson(['info', plan]);
    for (const [kind, rows] of [
      ['services', 17],
      ['ratings', 816],
      ['answers', 501],
      ['risks', 13],
      ['rollout', 79],
    ] as const) {
      const more = kind === 'ratings' ? session : [];
      const report = await runJson<Report>([
        'import',
        kind,
        plan,
        exampleFile(`stockholm-${kind}.csv`),
        ...more,
      ]);
      expect([kind, report]).toMatchObject([
        kind,
        { created: 0, updated: 0, unchanged: rows, skipped: [] },
      ]);
    }
    expect(await runJson(['info', plan])).toEqual(before);
  });

  it('takes an exported workbook back: unchanged as it is, and exactly the edits of an edited one', async () => {
    const folder = temporaryFolder();
    const plan = join(folder, 'plan.flplan');
    await runJson(['new', plan, '--example', 'stockholm']);
    for (const format of ['xlsx', 'csv']) {
      const out = join(folder, `katalog.${format}`);
      await runJson(['export', plan, '--format', format, '--out', out]);
      expect(await runJson<Report>(['import', 'services', plan, out])).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 17,
      });
    }
  });
});

describe('the demo', () => {
  it('does it all as one script and says what came of it', async () => {
    const folder = join(temporaryFolder(), 'demo');
    const summary = await runJson<{
      outcomes: Record<string, number>;
      version: { number: number; services: number; sha256: string };
      exported: { format: string; path: string; size: number }[];
    }>(['demo', '--out', folder]);
    expect(summary.outcomes).toEqual({ block: 1, review: 2, condition: 5, pass: 9, unscreened: 0 });
    expect(summary.exported.map((one) => one.format)).toEqual([
      'xlsx',
      'docx',
      'pdf',
      'json',
      'csv',
    ]);
    for (const { path, size } of summary.exported) expect(readFileSync(path)).toHaveLength(size);
    const text = readFileSync(join(folder, 'katalog.json'), 'utf8');
    const exported = JSON.parse(text) as { document: { hasExampleValues: boolean } };
    expect(exported.document.hasExampleValues).toBe(true);
    expect(await runJson(['info', join(folder, 'demo.flplan')])).toMatchObject({
      hasExampleValues: true,
    });
    expect((await runCommand('demo', '--out', folder)).code).toBe(1);
  });
});

describe('the example plan', () => {
  it('holds what the source says, marks what is made up, and leaves rollout unknown', async () => {
    const plan = join(temporaryFolder(), 'exempel.flplan');
    const info = await runJson(['new', plan, '--example', 'stockholm']);
    expect(info).toMatchObject({
      hasExampleValues: true,
      counts: { services: 17, targetGroups: 6, districts: 11, sessions: 1, risks: 13 },
    });
    const { statusCounts } = await runJson<{ statusCounts: Record<string, number> }>([
      'rollout',
      plan,
    ]);
    expect(statusCounts['unknown']).toBe(17 * 11);
    const { risks } = await runJson<{ risks: { isExample: boolean }[] }>(['risks', plan]);
    expect(risks.every((risk) => risk.isExample)).toBe(true);
  });
});

describe('copies', () => {
  it('backs up, restores and never overwrites', async () => {
    const folder = temporaryFolder();
    const plan = join(folder, 'plan.flplan');
    const copy = join(folder, 'kopia.flplan');
    const restored = join(folder, 'åter.flplan');
    await runJson(['new', plan, '--example', 'stockholm']);
    await runJson(['backup', plan, '--out', copy]);
    await runJson(['restore', copy, '--out', restored]);
    expect(await runJson(['services', restored])).toEqual(await runJson(['services', plan]));
    const hash = (path: string): string =>
      createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = hash(plan);
    expect((await runRefused('new', plan)).code).toBe('plan-exists');
    expect((await runRefused('backup', copy, '--out', plan)).code).toBe('plan-exists');
    expect((await runRefused('restore', copy, '--out', plan)).code).toBe('plan-exists');
    expect(hash(plan)).toBe(before);
    expect(existsSync(`${plan}-wal`)).toBe(false);
  });
});
