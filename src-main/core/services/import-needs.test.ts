// Why: files of needs and insights go in whole or not at all, once, and undo as one action.
// Must not: test the reading of cells alone; the files go the whole way as a person's would.
import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../../../src-shared/contract/values.ts';
import { createTestPlan } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { draftDocument } from './document.ts';
import type { ImportRequest } from './import-file.ts';
import { runImport } from './import-file.ts';
import { insightList } from './insights.ts';
import { planLists } from './lists.ts';
import { needRegister } from './need-register.ts';
import { createNeed, listNeeds } from './needs.ts';
import { setStatuses } from './services.ts';
import { renderXlsx } from '../../exports/xlsx.ts';

function request(kind: ImportKind, content: string | Uint8Array, isDryRun = false): ImportRequest {
  const isText = typeof content === 'string';
  return {
    kind,
    fileName: isText ? 'fil.csv' : 'fil.xlsx',
    bytes: isText ? new TextEncoder().encode(content) : content,
    sheet: isText ? null : 'Behov',
    mapping: null,
    session: null,
    isDryRun,
  };
}

function run(plan: TestPlan, kind: ImportKind, content: string | Uint8Array, isDryRun = false) {
  return runImport(plan.context, request(kind, content, isDryRun));
}

async function problemsOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || !('problems' in error)) throw new Error('Expected a refusal');
  return error.problems as { place: string; message: string }[];
}

function withServices(): TestPlan {
  const plan = createTestPlan();
  plan.addServices('Familjesamtal', 'Råd, stöd och samtal', 'Öppen dörr');
  return plan;
}

const needs = [
  'behov;beskrivning;målgrupp;så vet vi;styrka;datum;källa;insatser',
  'Råd på kvällar;Efter sex;Barn och unga;Intervju;stark;2026-03-01;Samtal;Familjesamtal|Råd, stöd och samtal',
  'Avlastning;;Anhöriga;;;;;',
].join('\n');

describe('a file of needs', () => {
  it('says first what it would do, then does it once, and undoes as one', async () => {
    const plan = withServices();
    const before = plan.dump();
    const tried = await run(plan, 'needs', needs, true);
    expect(plan.dump()).toEqual(before);
    const done = await run(plan, 'needs', needs);
    expect(done).toEqual(tried);
    expect(done).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    expect(done.warnings).toEqual(['Målgruppen Anhöriga fanns inte i planen och har lagts till.']);
    const [first, second] = listNeeds(plan.context);
    expect(needRegister(plan.context).needs[0]?.services).toEqual(['I1', 'I2']);
    expect(first).toMatchObject({
      number: 1,
      knownBy: 'interview',
      strength: 'strong',
      knownOn: '2026-03-01',
      source: 'Samtal',
    });
    expect(second).toMatchObject({ number: 2, knownBy: 'unknown', strength: null, serviceIds: [] });
    expect(await run(plan, 'needs', needs)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('changes what its columns say, finds a need by number, and adds links without taking any', async () => {
    const plan = withServices();
    await run(plan, 'needs', needs);
    const report = await run(plan, 'needs', 'nr;behov;insatser\nB1;Råd alla kvällar;Öppen dörr');
    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect(needRegister(plan.context).needs[0]).toMatchObject({
      title: 'Råd alla kvällar',
      description: 'Efter sex',
      services: ['I1', 'I2', 'I3'],
    });
  });

  it('tells two needs of one title apart by their target group', async () => {
    const plan = withServices();
    const text = 'behov;målgrupp\nTrygghet;Äldre\nTrygghet;Barn och unga';
    expect(await run(plan, 'needs', text)).toMatchObject({ created: 2 });
    expect(await run(plan, 'needs', text)).toMatchObject({ unchanged: 2 });
  });

  it('names every row that is wrong, and leaves the plan as it was', async () => {
    const plan = withServices();
    const before = plan.dump();
    const unknownWords = 'behov;så vet vi;styrka\nA;gissning;stark\nB;;jättestark\n;;';
    expect(await problemsOf(run(plan, 'needs', unknownWords))).toMatchObject([
      {
        place: expect.stringContaining('ad 2') as unknown,
        message: expect.stringContaining('gissning') as unknown,
      },
      {
        place: expect.stringContaining('ad 3') as unknown,
        message: expect.stringContaining('jättestark') as unknown,
      },
    ]);
    expect(await problemsOf(run(plan, 'needs', 'behov;insatser\nA;Finns inte'))).toEqual([
      { place: 'rad 2', message: 'Insatsen "Finns inte" finns inte i planen.' },
    ]);
    await expect(run(plan, 'needs', 'behov\nEnligt 19811218-9876')).rejects.toThrow(/personnummer/);
    expect(plan.dump()).toEqual(before);
  });

  it('may be the sheet that the workbook holds, and then changes nothing', async () => {
    const plan = withServices();
    await run(plan, 'needs', needs);
    createNeed(plan.context, { title: 'Bara en avstådd' }, [
      plan.addServices('Gammalt')[0]?.id ?? '',
    ]);
    const old = needRegister(plan.context).needs.at(-1)?.services[0];
    expect(old).toBe('I4');
    setStatuses(
      plan.context,
      [listNeeds(plan.context).at(-1)?.serviceIds[0] ?? ''],
      'declined',
      'Ryms inte',
    );
    const bytes = await renderXlsx({
      format: 'xlsx',
      document: await draftDocument(plan.context),
      exportedAt: plan.context.now(),
      sha256: null,
    });
    expect(await run(plan, 'needs', bytes)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });
});

const insights = [
  'insikt;perspektiv;delgrupper;etiketter;insamlat av;datum',
  'Vi hittar inte hit.;kontakt|riskgrupp;Unga|Äldre;tillit|information;Träffpunkten;2026-02-03',
  'Ingen svarar.;Invånare i allmänhet, har eller har haft kontakt;Unga;;;',
].join('\n');

describe('a file of insights', () => {
  it('makes the subpopulations that are new and says so, once, with one undo', async () => {
    const plan = withServices();
    const before = plan.dump();
    const tried = await run(plan, 'insights', insights, true);
    expect(plan.dump()).toEqual(before);
    const done = await run(plan, 'insights', insights);
    expect(done).toEqual(tried);
    expect(done.warnings).toEqual([
      'Delgruppen Unga fanns inte i planen och har lagts till.',
      'Delgruppen Äldre fanns inte i planen och har lagts till.',
    ]);
    const list = insightList(plan.context);
    const [young, old] = list.subpopulations.map(({ id }) => id);
    expect(list.insights).toMatchObject([
      {
        perspectives: ['contact', 'risk-group'],
        subpopulationIds: [young, old],
        collector: 'Träffpunkten',
      },
      {
        perspectives: ['contact', 'residents'],
        subpopulationIds: [young],
        tags: [],
        collector: null,
      },
    ]);
    expect(await run(plan, 'insights', insights)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      warnings: [],
    });
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('refuses a perspective that it does not know, with its place', async () => {
    const plan = withServices();
    const before = plan.dump();
    const text = 'insikt;perspektiv;delgrupp\nA;kontakt;Ny\nB;grannar;Ny';
    const [problem, ...rest] = await problemsOf(run(plan, 'insights', text));
    expect(problem?.place).toContain('ad 3');
    expect(problem?.message).toContain('grannar');
    expect(rest).toEqual([]);
    expect(plan.dump()).toEqual(before);
  });

  it('changes an insight that says the same, and leaves alone what has no column', async () => {
    const plan = withServices();
    await run(plan, 'insights', insights);
    const report = await run(plan, 'insights', 'insikt;etiketter\nvi hittar  inte hit.;skyltar');
    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect(insightList(plan.context).insights[0]).toMatchObject({
      text: 'Vi hittar inte hit.',
      tags: ['skyltar'],
      perspectives: ['contact', 'risk-group'],
    });
  });
});

describe('the shipped examples', () => {
  it('give seven needs of which two have no answer, and a map with white spots, all made up', async () => {
    const plan = createTestPlan();
    for (const kind of ['services', 'needs', 'insights'] as const) {
      await runImport(plan.context, {
        ...request(kind, plan.context.resources.exampleFile(`stockholm-${kind}.csv`)),
        fileName: `stockholm-${kind}.csv`,
        sheet: null,
        isExample: kind !== 'services',
      });
    }
    const register = needRegister(plan.context);
    expect(register.needs).toHaveLength(7);
    expect(register.needs.filter(({ isAnswered }) => !isAnswered)).toHaveLength(2);
    expect(register.needs.every(({ isExample }) => isExample)).toBe(true);
    const { insights: heard } = insightList(plan.context);
    expect(heard.length).toBeGreaterThanOrEqual(10);
    expect(heard.every(({ isExample }) => isExample)).toBe(true);
    // Every target group of the file was one of the plan's own.
    expect(planLists(plan.context).targetGroups).toHaveLength(6);
  });
});
