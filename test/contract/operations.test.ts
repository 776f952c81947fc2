// Why: every operation answers a good call and refuses a bad one, in process and over HTTP alike.
// Must not: let an operation into the contract without a case here.
import { ORPCError } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ownerContract } from '../../src-shared/contract/owner/index.ts';
import type { OwnerHost } from '../support/owner-client.ts';
import { startOwner, startOwnerWithExample, transports } from '../support/owner-client.ts';
import { operationCases } from './operation-cases.ts';

const operations = Object.entries(ownerContract).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, procedure]) => ({
    name: `${noun}.${verb}`,
    noun,
    verb,
    procedure,
  })),
);

/** Operations that work without an open plan. */
const withoutPlan = new Set([
  'workspace.about',
  'workspace.plans',
  'workspace.create',
  'workspace.open',
  'workspace.openWithDialog',
  'workspace.receive',
  'workspace.restore',
  'workspace.close',
  'job.progress',
  'job.cancel',
  'file.save',
]);

type AnyCall = (input: unknown) => Promise<unknown>;

function callOf(host: OwnerHost, noun: string, verb: string): AnyCall {
  const nouns = host.client as unknown as Record<string, Record<string, AnyCall>>;
  const call = nouns[noun]?.[verb];
  if (!call) throw new Error(`The client has no ${noun}.${verb}`);
  return call;
}

async function failureOf(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return error;
    throw error;
  }
  throw new Error('The call was expected to fail');
}

describe('the contract', () => {
  // The window's answers are written as they stand: see asPlainJson in core/http/rpc.ts.
  it.each(operations)('answers $name with nothing but JSON', ({ procedure }) => {
    const { outputSchema } = procedure['~orpc'];
    // A schema of a date, a map or anything else that JSON cannot say has none, and throws.
    const schema = z.toJSONSchema(outputSchema as z.ZodType, { io: 'output' });
    expect(JSON.stringify(schema)).not.toContain('binary');
  });

  it('has a case for every operation and no case without one', () => {
    expect(operations.every(({ procedure }) => isContractProcedure(procedure))).toBe(true);
    expect(Object.keys(operationCases).toSorted()).toEqual(
      operations.map(({ name }) => name).toSorted(),
    );
  });

  it('has strict input and output everywhere', () => {
    for (const { name, procedure } of operations) {
      const { inputSchema, outputSchema } = procedure['~orpc'];
      expect([name, inputSchema !== undefined, outputSchema !== undefined]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});

describe.each(transports)('every operation %s', (transport) => {
  it.each(operations.map(({ name }) => name))('%s answers a good call', async (name) => {
    const host = await startOwnerWithExample(transport);
    const answer = await operationCases[name]?.(host);
    expect(answer).toBeTypeOf('object');
    expect(host.logged.filter((entry) => entry.level === 'error')).toEqual([]);
  });

  it('is refused on bad input, before anything runs', async () => {
    const host = await startOwnerWithExample(transport);
    const before = await host.client.plan.info({});
    for (const { name, noun, verb } of operations) {
      const call = callOf(host, noun, verb);
      for (const bad of [{ oväntat: true }, 'text', 7, [1, 2]]) {
        const error = await failureOf(call(bad));
        expect([name, error.code]).toEqual([name, 'BAD_REQUEST']);
        expect(error.message).toMatch(/ingenting har ändrats/i);
      }
    }
    expect(await host.client.plan.info({})).toEqual(before);
  });

  it('is refused where no plan is open', async () => {
    const host = await startOwner(transport);
    for (const name of [
      'plan.info',
      'service.list',
      'screening.list',
      'session.list',
      'risk.list',
      'rollout.matrix',
      'proposal.draft',
      'plan.undo',
      'workspace.backup',
      'list.get',
    ]) {
      expect(withoutPlan.has(name)).toBe(false);
      const [noun = '', verb = ''] = name.split('.');
      const error = await failureOf(callOf(host, noun, verb)({}));
      expect([name, error.code, (error.data as { code: string }).code]).toEqual([
        name,
        'REFUSED',
        'no-plan-open',
      ]);
    }
  });

  it('answers a missing record with a refusal and never with a fault', async () => {
    const host = await startOwnerWithExample(transport);
    const id = '01900000-0000-7000-8000-00000000dead';
    const calls: readonly [string, Promise<unknown>][] = [
      ['service.get', host.client.service.get({ id })],
      ['service.update', host.client.service.update({ id, patch: { fee: 'x' } })],
      ['service.verify', host.client.service.verify({ id })],
      ['screening.get', host.client.screening.get({ serviceId: id })],
      ['screening.sign', host.client.screening.sign({ serviceId: id })],
      ['session.get', host.client.session.get({ sessionId: id })],
      ['session.reveal', host.client.session.reveal({ sessionId: id })],
      ['risk.update', host.client.risk.update({ id, patch: { title: 'x' } })],
      ['risk.remove', host.client.risk.remove({ id })],
      ['risk.updateMeasure', host.client.risk.updateMeasure({ id, patch: { what: 'x' } })],
      ['rollout.gate', host.client.rollout.gate({ serviceId: id })],
      [
        'rollout.setCells',
        host.client.rollout.setCells({
          cells: [{ serviceId: id, districtId: id }],
          patch: { status: 'planned' },
          overrideReason: null,
        }),
      ],
      ['proposal.version', host.client.proposal.version({ number: 99 })],
      ['proposal.setExclusion', host.client.proposal.setExclusion({ serviceId: id, reason: 'x' })],
      [
        'list.setPopulation',
        host.client.list.setPopulation({ districtId: id, population: 1, source: 'x' }),
      ],
      ['list.rename', host.client.list.rename({ list: 'district', id, name: 'X' })],
      [
        'list.saveWave',
        host.client.list.saveWave({ id: null, name: 'V', period: null, districtIds: [id] }),
      ],
      [
        'service.create',
        host.client.service.create({ fields: { name: 'X', targetGroupIds: [id] } }),
      ],
      ['risk.create', host.client.risk.create({ fields: { title: 'X', serviceId: id } })],
      ['workspace.open', host.client.workspace.open({ key: 'finns-inte' })],
      ['file.save', host.client.file.save({ fileId: id })],
    ];
    for (const [name, call] of calls) {
      const error = await failureOf(call);
      expect([name, error.code]).toEqual([name, 'REFUSED']);
      expect(error.message).toMatch(/[.?]$/);
    }
  });

  it('stops an identity number in any text, with its place and without the number', async () => {
    const host = await startOwnerWithExample(transport);
    const before = await host.client.plan.info({});
    const { rows } = await host.client.service.list({});
    const service = rows[0];
    if (!service) throw new Error('The example has services');
    const text = 'Ring 19121212-1212 om det';
    const calls = [
      host.client.service.update({ id: service.id, patch: { description: text } }),
      host.client.service.create({ fields: { name: text } }),
      host.client.screening.answer({
        serviceId: service.id,
        ruleId: 'R01',
        answer: 'no',
        note: text,
      }),
      host.client.risk.create({ fields: { title: 'Risk', cause: text } }),
      host.client.proposal.setBoardTexts({ background: text }),
      host.client.proposal.setExclusion({ serviceId: service.id, reason: text }),
      host.client.list.add({ list: 'target-group', name: text }),
      host.client.plan.rename({ name: text }),
    ];
    for (const call of calls) {
      const error = await failureOf(call);
      expect((error.data as { code: string }).code).toBe('identity-number');
      expect((error.data as { problems: unknown[] }).problems).not.toEqual([]);
      expect(JSON.stringify(error)).not.toContain('1212-1212');
    }
    expect(await host.client.plan.info({})).toEqual(before);
  });
});
