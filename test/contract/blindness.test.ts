// Why: nobody may see a result before the lead reveals it, by any door. Two plans that differ in
// nothing but what people answered must answer every operation, export and command alike.
// Must not: list doors by hand only: an operation that asks for a session must be looked through here.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ownerContract } from '../../src-shared/contract/owner/index.ts';
import { runCommand } from '../support/command-line.ts';
import { usualScales } from '../../src-shared/text/scales.ts';
import type { OwnerHost } from '../support/owner-client.ts';
import { startOwner, startOwnerWithExample } from '../support/owner-client.ts';
import { loopback } from '../support/room.ts';
import { temporaryFolder } from '../support/plan-files.ts';
import { operationCases } from './operation-cases.ts';

type Answer = number | null;

/** Both rooms are complete, and could not be more unlike each other. */
const agreed: readonly Answer[] = [5, 5, 5, 5, 5, 5];
const split: readonly Answer[] = [1, 1, 2, null, null, 4];

const watched = 'Hemlig workshop';
const jobId = '01900000-0000-7000-8000-0000000b11ae';

interface Bytes {
  readonly agreed: Buffer;
  readonly split: Buffer;
}
let made: Bytes | null = null;

/** The plan before anybody has answered: the same for both. */
async function preparedPlan(): Promise<Buffer> {
  const host = await startOwnerWithExample('in process');
  const { rows } = await host.client.service.list({});
  const { perspectives } = await host.client.list.get({});
  const { id } = await host.client.session.create({
    name: watched,
    serviceIds: rows
      .filter(({ outcome }) => outcome !== 'block')
      .slice(0, 4)
      .map((row) => row.id),
  });
  await host.client.session.addParticipants({
    sessionId: id,
    participants: agreed.map((_answer, at) => ({
      label: `H${at + 1}`,
      perspectiveId: perspectives[at % 2]?.id ?? null,
      districtId: null,
    })),
  });
  await host.client.workspace.close({});
  return readFileSync(join(host.dataFolder, 'Exempel.flplan'));
}

/** The same plan open, with its name and its key as they always are. */
async function hostOf(bytes: Uint8Array): Promise<OwnerHost> {
  const host = await startOwner('in process');
  writeFileSync(join(host.dataFolder, 'Exempel.flplan'), bytes);
  const { plans: known } = await host.client.workspace.plans({});
  await host.client.workspace.open({ key: known[0]?.key ?? '' });
  return host;
}

async function secretSession({ client }: OwnerHost) {
  const { sessions } = await client.session.list({});
  const found = sessions.find(({ name }) => name === watched);
  if (!found) throw new Error('The watched workshop is in the plan');
  return client.session.get({ sessionId: found.id });
}

async function answeredPlan(prepared: Uint8Array, answers: readonly Answer[]): Promise<Buffer> {
  const host = await hostOf(prepared);
  const session = await secretSession(host);
  await host.client.session.vote({
    sessionId: session.id,
    votes: session.participantList.flatMap(({ id }, person) =>
      session.candidateList.flatMap(({ serviceId }) =>
        (['effect', 'feasibility'] as const).map((criterion) => ({
          participantId: id,
          serviceId,
          criterion,
          value: answers[person] ?? null,
          confidence: answers[person] === 5 ? ('high' as const) : null,
        })),
      ),
    ),
  });
  await host.client.workspace.close({});
  return readFileSync(join(host.dataFolder, 'Exempel.flplan'));
}

/** Both plans, made once. */
async function bothPlans(): Promise<Bytes> {
  if (made === null) {
    const prepared = await preparedPlan();
    made = {
      agreed: await answeredPlan(prepared, agreed),
      split: await answeredPlan(prepared, split),
    };
  }
  return made;
}

/** Drawn anew by every run, or told by the clock or the disk, and by nobody's answer. */
const drawn = new Set([
  'code',
  'link',
  'host',
  'token',
  'size',
  'sha256',
  'address',
  'network',
  'key',
  'folder',
]);

/** The same words for what is drawn anew: ids by the order they are met in, times by none. */
function masked(answer: unknown): string {
  const ids = new Map<string, string>();
  return JSON.stringify(answer, (key, value: unknown) => {
    if (drawn.has(key)) return 'drawn';
    if (value instanceof Error) return { ...value, message: value.message };
    return value;
  })
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu, (id) => {
      const known = ids.get(id) ?? `id ${ids.size + 1}`;
      ids.set(id, known);
      return known;
    })
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?Z?)?/gu, 'a time')
    .replaceAll(/\b\d\d[.:]\d\d(?:[.:]\d\d)?\b/gu, 'a time');
}

async function said(host: OwnerHost, act: (host: OwnerHost) => Promise<unknown>): Promise<string> {
  try {
    return masked(await act(host));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return masked({ refused: error.message });
  }
}

/** What each of both plans says. */
async function heardOfBoth(
  act: (host: OwnerHost) => Promise<unknown>,
): Promise<readonly [ofAgreed: string, ofSplit: string]> {
  const plans = await bothPlans();
  return [await said(await hostOf(plans.agreed), act), await said(await hostOf(plans.split), act)];
}

type SessionLook = (host: OwnerHost, sessionId: string) => Promise<unknown>;
const asked = { round: null, weight: null, threshold: null, topK: null } as const;

async function room({ client }: OwnerHost, sessionId: string): Promise<void> {
  await client.room.open({ sessionId, address: loopback, mode: 'live', isSelfService: true });
}

async function candidateOf(host: OwnerHost): Promise<string> {
  return (await secretSession(host)).candidateList[0]?.serviceId ?? '';
}

/** Every operation that asks for a session, with the watched one. */
const sessionLooks: Readonly<Record<string, SessionLook>> = {
  'session.get': ({ client }, sessionId) => client.session.get({ sessionId }),
  'session.progress': ({ client }, sessionId) => client.session.progress({ sessionId }),
  'session.result': ({ client }, sessionId) => client.session.result({ sessionId, ...asked }),
  'session.spread': ({ client }, sessionId) => client.session.spread({ sessionId, round: null }),
  'session.lines': ({ client }, sessionId) => client.session.lines({ sessionId }),
  'session.drawLine': async (host, sessionId) =>
    host.client.session.drawLine({
      sessionId,
      round: 1,
      above: 1,
      reason: 'Därför',
      choices: [{ serviceId: await candidateOf(host), outcome: 'on', reason: null }],
    }),
  'session.newRound': ({ client }, sessionId) => client.session.newRound({ sessionId }),
  'session.addReason': async (host, sessionId) =>
    host.client.session.addReason({
      sessionId,
      serviceId: await candidateOf(host),
      criterion: 'effect',
      text: 'Därför',
    }),
  'session.setWeights': ({ client }, sessionId) =>
    client.session.setWeights({ sessionId, weight: 0.7, threshold: 3 }),
  'session.addParticipants': ({ client }, sessionId) =>
    client.session.addParticipants({
      sessionId,
      participants: [{ label: 'H99', perspectiveId: null, districtId: null }],
    }),
  'session.vote': async (host, sessionId) => {
    const { participantList } = await secretSession(host);
    return host.client.session.vote({
      sessionId,
      votes: [
        {
          participantId: participantList[0]?.id ?? '',
          serviceId: await candidateOf(host),
          criterion: 'effect',
          value: 3,
          confidence: null,
        },
      ],
    });
  },
  'session.tally': async (host, sessionId) =>
    host.client.session.tally({
      sessionId,
      entry: 'dots',
      counts: [
        {
          serviceId: await candidateOf(host),
          criterion: 'effect',
          perspectiveId: null,
          steps: [0, 0, 1, 0, 0],
          abstentions: 0,
        },
      ],
    }),
  'session.update': ({ client }, sessionId) =>
    client.session.update({ sessionId, patch: { minutes: 3, scales: usualScales } }),
  'session.setCandidates': async (host, sessionId) =>
    host.client.session.setCandidates({ sessionId, serviceIds: [await candidateOf(host)] }),
  'session.tallies': ({ client }, sessionId) => client.session.tallies({ sessionId }),
  'room.open': async (host, sessionId) => {
    await room(host, sessionId);
    const { room: state } = await host.client.room.state({});
    await host.client.room.close({});
    return state;
  },
  'room.issueCodes': ({ client }, sessionId) => client.room.issueCodes({ sessionId }),
  'room.ballots': ({ client }, sessionId) => client.room.ballots({ sessionId, jobId }),
  'room.codes': ({ client }, sessionId) => client.room.codes({ sessionId }),
};

/** Every command that reads a plan. */
const commands: readonly (readonly string[])[] = [
  ['rank', '--session', watched],
  ['services'],
  ['screen'],
  ['risks'],
  ['rollout'],
  ['needs'],
  ['insights'],
  ['check'],
  ['info'],
];

/** The reveal itself is the one door that opens. */
const opens = new Set(['session.reveal']);

function asksForSession(procedure: {
  readonly '~orpc': { readonly inputSchema?: unknown };
}): boolean {
  const schema = z.toJSONSchema(procedure['~orpc'].inputSchema as z.ZodType, {
    io: 'input',
    unrepresentable: 'any',
  });
  return JSON.stringify(schema).includes('"sessionId"');
}

const operations = Object.entries(ownerContract).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, procedure]) => ({ name: `${noun}.${verb}`, procedure })),
);

describe('before the reveal', () => {
  it('every operation that asks for a session is looked through', () => {
    const asking = operations
      .filter(({ procedure }) => asksForSession(procedure))
      .map(({ name }) => name)
      .filter((name) => !opens.has(name));
    expect(asking.toSorted()).toEqual(Object.keys(sessionLooks).toSorted());
  });

  it.each(Object.keys(sessionLooks))('%s tells nothing of the watched workshop', async (name) => {
    const [ofAgreed, ofSplit] = await heardOfBoth(async (host) =>
      sessionLooks[name]?.(host, (await secretSession(host)).id),
    );
    expect(ofAgreed).toBe(ofSplit);
  });

  it('the result is refused in words', async () => {
    const heard = await heardOfBoth(async (host) => {
      const { id } = await secretSession(host);
      return host.client.session.result({ sessionId: id, ...asked });
    });
    expect(heard[0]).toMatch(/refused.*inte visat/u);
  });

  // What any operation answers in passing: lists, history, overview, panels, undo …
  it.each(operations.map(({ name }) => name))('%s says the same beside it', async (name) => {
    const [ofAgreed, ofSplit] = await heardOfBoth(async (host) => operationCases[name]?.(host));
    expect(ofAgreed).toBe(ofSplit);
  });

  it.each(['json', 'csv', 'xlsx'] as const)('the %s export says the same', async (format) => {
    const [ofAgreed, ofSplit] = await heardOfBoth(async ({ client, fetch }) => {
      const { fileId } = await client.proposal.export({ format, version: null, jobId });
      const answer = await fetch(`/files/${fileId}`);
      if (format !== 'xlsx') return answer.text();
      const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
      return sheets.map(({ name, rows }) => ({ name, rows }));
    });
    expect(ofAgreed).toBe(ofSplit);
    expect(ofAgreed.length).toBeGreaterThan(2_000);
  });

  it('every command says the same, and rank refuses', async () => {
    const plans = await bothPlans();
    const folder = temporaryFolder();
    const heard: string[][] = [];
    for (const which of ['agreed', 'split'] as const) {
      const path = join(folder, `${which}.flplan`);
      writeFileSync(path, plans[which]);
      const lines: string[] = [];
      for (const [command = '', ...words] of commands) {
        const { code, stdout } = await runCommand(command, path, ...words, '--json');
        lines.push(masked([command, code, stdout]).replaceAll(which, 'planen'));
      }
      heard.push(lines);
    }
    expect(heard[0]).toEqual(heard[1]);
    expect(heard[0]?.[0]).toContain('not-revealed');
  });
});

it('and after it the two are told apart, so that all this can fail', async () => {
  const plans = await bothPlans();
  const [one, other] = await Promise.all(
    [plans.agreed, plans.split].map(async (bytes) => {
      const host = await hostOf(bytes);
      const { id } = await secretSession(host);
      await host.client.session.reveal({ sessionId: id });
      return masked(await host.client.session.result({ sessionId: id, ...asked }));
    }),
  );
  expect(one).not.toBe(other);
});
