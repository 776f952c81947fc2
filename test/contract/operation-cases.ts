// Why: for every operation of the owner's contract, one good call on the example plan.
// Must not: leave an operation out; operations.test.ts fails while one has no case.
import type { OwnerHost } from '../support/owner-client.ts';
import { developmentCases } from './cases/development.ts';
import { historyCases } from './cases/history.ts';
import { overviewCases } from './cases/overview.ts';
import { mergeCases } from './cases/merge.ts';
import { sortingCases } from './cases/sorting.ts';
import { stopCases } from './cases/stops.ts';
import type { OperationCase } from './cases/operation-case.ts';
import { importCases } from './cases/imports.ts';
import { roomCases } from './cases/room.ts';
import { cutLineCases } from './cases/cut-lines.ts';
import { sessionCases } from './cases/sessions.ts';
import { serviceBatchCases, viewCases } from './cases/views.ts';
import { insightCases, needCases, pictureCases } from './cases/needs.ts';

const jobId = '01900000-0000-7000-8000-000000000001';

async function serviceId({ client }: OwnerHost, ref = 'S01'): Promise<string> {
  const { rows } = await client.service.list({});
  const row = rows.find((one) => one.ref === ref);
  if (!row) throw new Error(`The example has ${ref}`);
  return row.id;
}

async function exampleSession({ client }: OwnerHost): Promise<string> {
  const { sessions } = await client.session.list({});
  return sessions[0]?.id ?? '';
}

async function openSession(host: OwnerHost) {
  const session = await host.client.session.create({
    name: 'Workshop 1',
    serviceIds: [await serviceId(host)],
  });
  return host.client.session.addParticipants({
    sessionId: session.id,
    participants: [{ label: 'P1', perspectiveId: null, districtId: null }],
  });
}

async function vote(host: OwnerHost, sessionId: string): Promise<unknown> {
  const session = await host.client.session.get({ sessionId });
  return host.client.session.vote({
    sessionId,
    votes: session.participantList.flatMap((participant) =>
      session.candidateList.map((candidate) => ({
        participantId: participant.id,
        serviceId: candidate.serviceId,
        criterion: 'effect' as const,
        value: 4,
        confidence: null,
      })),
    ),
  });
}

async function firstRisk({ client }: OwnerHost) {
  const { risks } = await client.risk.list({});
  const risk = risks.find((one) => one.measures.length > 0);
  if (!risk) throw new Error('The example has a risk with a measure');
  return risk;
}

async function firstDistrict({ client }: OwnerHost): Promise<string> {
  const { districts } = await client.list.get({});
  return districts[0]?.id ?? '';
}

async function adopt({ client }: OwnerHost) {
  return client.proposal.adopt({
    board: 'Socialnämnden',
    date: '2026-11-30',
    paragraph: '§ 12',
    caseNumber: 'SON 2026/14',
  });
}

async function backupBytes({ client, fetch }: OwnerHost): Promise<Uint8Array<ArrayBuffer>> {
  const made = await client.workspace.backup({});
  const answer = await fetch(`/files/${made.fileId}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function exported({ client }: OwnerHost) {
  return client.proposal.export({ format: 'csv', version: null, jobId });
}

export const operationCases: Readonly<Record<string, OperationCase>> = {
  ...historyCases,
  ...overviewCases,
  ...stopCases,
  ...sortingCases,
  ...mergeCases,
  'workspace.about': ({ client }) => client.workspace.about({}),
  'workspace.plans': ({ client }) => client.workspace.plans({}),
  'workspace.create': ({ client }) => client.workspace.create({ name: 'Ny plan', example: null }),
  'workspace.open': async ({ client }) => {
    const { plans } = await client.workspace.plans({});
    await client.workspace.close({});
    return client.workspace.open({ key: plans[0]?.key ?? '' });
  },
  'workspace.openWithDialog': async ({ client }) => {
    // No host under test has a dialog, and the refusal says what to do instead.
    try {
      return await client.workspace.openWithDialog({});
    } catch (error) {
      return { error };
    }
  },
  'workspace.receive': async (host) =>
    host.client.workspace.receive({
      fileName: 'mottagen.flplan',
      file: new File([await backupBytes(host)], 'x'),
    }),
  'workspace.restore': async (host) =>
    host.client.workspace.restore({
      fileName: 'kopia.flplan',
      file: new File([await backupBytes(host)], 'x'),
    }),
  'workspace.backup': ({ client }) => client.workspace.backup({}),
  'workspace.close': ({ client }) => client.workspace.close({}),
  'plan.info': ({ client }) => client.plan.info({}),
  'plan.rename': ({ client }) => client.plan.rename({ name: 'Nytt namn' }),
  'plan.undo': async ({ client }) => {
    await client.plan.rename({ name: 'Nytt namn' });
    return client.plan.undo({});
  },
  'plan.redo': async ({ client }) => {
    await client.plan.rename({ name: 'Nytt namn' });
    await client.plan.undo({});
    return client.plan.redo({});
  },
  'plan.history': ({ client }) => client.plan.history({ serviceId: null, limit: 10 }),
  'plan.check': ({ client }) => client.plan.check({}),
  'list.get': ({ client }) => client.list.get({}),
  'list.add': ({ client }) => client.list.add({ list: 'target-group', name: 'Nyanlända' }),
  'list.rename': async (host) =>
    host.client.list.rename({ list: 'district', id: await firstDistrict(host), name: 'Nytt namn' }),
  'list.setPopulation': async (host) =>
    host.client.list.setPopulation({
      districtId: await firstDistrict(host),
      population: 84_000,
      source: 'SCB 2025',
    }),
  'list.saveWave': async (host) =>
    host.client.list.saveWave({
      id: null,
      name: 'Våg 1',
      period: 'våren 2026',
      districtIds: [await firstDistrict(host)],
    }),
  'service.list': ({ client }) => client.service.list({}),
  'service.get': async (host) => host.client.service.get({ id: await serviceId(host) }),
  'service.create': ({ client }) => client.service.create({ fields: { name: 'Ny insats' } }),
  'service.update': async (host) =>
    host.client.service.update({
      id: await serviceId(host),
      patch: { fee: 'Ingen', ageFrom: 7, ageTo: 18 },
    }),
  'service.setStatus': async (host) =>
    host.client.service.setStatus({
      ids: [await serviceId(host)],
      status: 'declined',
      reason: 'Ryms inte',
    }),
  'service.verify': async (host) => host.client.service.verify({ id: await serviceId(host) }),
  'service.duplicate': async (host) => host.client.service.duplicate({ id: await serviceId(host) }),
  ...serviceBatchCases,
  ...viewCases,
  ...needCases,
  ...insightCases,
  'screening.ruleSet': ({ client }) => client.screening.ruleSet({}),
  'screening.list': ({ client }) => client.screening.list({}),
  'screening.get': async (host) => host.client.screening.get({ serviceId: await serviceId(host) }),
  'screening.matrix': ({ client }) => client.screening.matrix({}),
  'screening.answer': async (host) =>
    host.client.screening.answer({
      serviceId: await serviceId(host),
      ruleId: 'R12',
      answer: 'yes',
      note: 'Prövas',
    }),
  'screening.setCondition': async (host) =>
    host.client.screening.setCondition({
      serviceId: await serviceId(host, 'S02'),
      ruleId: 'R20',
      isFulfilled: true,
      reference: 'PM 2026-11',
    }),
  'screening.sign': async (host) =>
    host.client.screening.sign({ serviceId: await serviceId(host) }),
  'session.list': ({ client }) => client.session.list({}),
  'session.get': async (host) => host.client.session.get({ sessionId: await exampleSession(host) }),
  'session.create': (host) => openSession(host),
  'session.addParticipants': (host) => openSession(host),
  'session.progress': async (host) =>
    host.client.session.progress({ sessionId: await exampleSession(host) }),
  'session.vote': async (host) => vote(host, (await openSession(host)).id),
  'session.reveal': async (host) => {
    const { id } = await openSession(host);
    await vote(host, id);
    return host.client.session.reveal({ sessionId: id });
  },
  'session.newRound': async (host) =>
    host.client.session.newRound({ sessionId: await exampleSession(host) }),
  'session.setWeights': async (host) =>
    host.client.session.setWeights({
      sessionId: await exampleSession(host),
      weight: 0.6,
      threshold: 3,
    }),
  'session.result': async (host) =>
    host.client.session.result({
      sessionId: await exampleSession(host),
      round: null,
      weight: null,
      threshold: null,
      topK: 5,
    }),
  'session.addReason': async (host) =>
    host.client.session.addReason({
      sessionId: await exampleSession(host),
      serviceId: await serviceId(host),
      criterion: 'effect',
      text: 'Når inte dem som behöver mest.',
    }),
  ...roomCases,
  ...sessionCases,
  ...cutLineCases,
  ...developmentCases,
  'risk.list': ({ client }) => client.risk.list({}),
  'risk.create': ({ client }) =>
    client.risk.create({ fields: { title: 'Ny risk', inherent: { severity: 3, likelihood: 2 } } }),
  'risk.update': async (host) =>
    host.client.risk.update({ id: (await firstRisk(host)).id, patch: { knowledge: 'weak' } }),
  'risk.remove': async (host) => host.client.risk.remove({ id: (await firstRisk(host)).id }),
  'risk.addMeasure': async (host) =>
    host.client.risk.addMeasure({
      riskId: (await firstRisk(host)).id,
      fields: { what: 'Ny åtgärd' },
    }),
  'risk.updateMeasure': async (host) =>
    host.client.risk.updateMeasure({
      id: (await firstRisk(host)).measures[0]?.id ?? '',
      patch: { status: 'done' },
    }),
  'risk.removeMeasure': async (host) =>
    host.client.risk.removeMeasure({ id: (await firstRisk(host)).measures[0]?.id ?? '' }),
  'rollout.matrix': ({ client }) => client.rollout.matrix({}),
  'rollout.setCells': async (host) =>
    host.client.rollout.setCells({
      cells: [{ serviceId: await serviceId(host), districtId: await firstDistrict(host) }],
      patch: { status: 'pilot', startOn: '2026-03-02' },
      overrideReason: null,
    }),
  'rollout.gate': async (host) => host.client.rollout.gate({ serviceId: await serviceId(host) }),
  'rollout.setReadiness': async (host) =>
    host.client.rollout.setReadiness({
      serviceId: await serviceId(host),
      patch: { funding: 'Ram 2027' },
    }),
  'proposal.draft': ({ client }) => client.proposal.draft({}),
  'proposal.versions': ({ client }) => client.proposal.versions({}),
  'proposal.version': async (host) => {
    const { number } = await adopt(host);
    return host.client.proposal.version({ number });
  },
  'proposal.setExclusion': async (host) =>
    host.client.proposal.setExclusion({ serviceId: await serviceId(host), reason: 'Avvaktar' }),
  'proposal.setBoardTexts': ({ client }) =>
    client.proposal.setBoardTexts({ summary: 'Sammanfattning' }),
  'proposal.adopt': (host) => adopt(host),
  'proposal.compare': async (host) => {
    const { number } = await adopt(host);
    return host.client.proposal.compare({ from: number, to: null });
  },
  'proposal.export': (host) => exported(host),
  ...importCases,
  'job.progress': ({ client }) => client.job.progress({ jobId }),
  'job.cancel': ({ client }) => client.job.cancel({ jobId }),
  ...pictureCases,
  'file.save': async (host) => host.client.file.save({ fileId: (await exported(host)).fileId }),
};
