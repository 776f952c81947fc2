// Why: one good call for every operation of the development cards, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';
import type { OperationCase } from './operation-case.ts';

const jobId = '01900000-0000-7000-8000-00000000ca4d';

async function serviceId({ client }: OwnerHost): Promise<string> {
  const { rows } = await client.service.list({});
  return rows.find(({ ref }) => ref === 'S02')?.id ?? '';
}

async function withFollowUp(host: OwnerHost) {
  return host.client.development.addFollowUp({
    serviceId: await serviceId(host),
    fields: { measure: 'Andel som fullföljer', target: '70 procent' },
  });
}

async function withComment(host: OwnerHost) {
  const { districts } = await host.client.list.get({});
  return host.client.development.addComment({
    serviceId: await serviceId(host),
    fields: {
      districtId: districts[0]?.id ?? null,
      role: 'Enhetschef',
      text: 'Kvällstider behövs från start.',
    },
  });
}

export const developmentCases: Readonly<Record<string, OperationCase>> = {
  'development.board': ({ client }) => client.development.board({}),
  'development.card': async (host) =>
    host.client.development.card({ serviceId: await serviceId(host) }),
  'development.update': async (host) =>
    host.client.development.update({
      serviceId: await serviceId(host),
      patch: { forWhom: 'Vuxna som själva söker stöd' },
    }),
  'development.addFollowUp': (host) => withFollowUp(host),
  'development.updateFollowUp': async (host) =>
    host.client.development.updateFollowUp({
      id: (await withFollowUp(host)).followUps.at(-1)?.id ?? '',
      patch: { dueOn: '2027-06-30' },
    }),
  'development.removeFollowUp': async (host) =>
    host.client.development.removeFollowUp({
      id: (await withFollowUp(host)).followUps.at(-1)?.id ?? '',
    }),
  'development.addComment': (host) => withComment(host),
  'development.answerComment': async (host) =>
    host.client.development.answerComment({
      id: (await withComment(host)).commentList[0]?.id ?? '',
      answer: { text: 'Två kvällar i veckan ingår.', role: 'Projektgrupp' },
    }),
  'development.removeComment': async (host) =>
    host.client.development.removeComment({
      id: (await withComment(host)).commentList[0]?.id ?? '',
    }),
  'development.setDeveloped': async (host) =>
    host.client.development.setDeveloped({
      serviceId: await serviceId(host),
      isDeveloped: true,
      reason: null,
    }),
  'development.print': async (host) =>
    host.client.development.print({ serviceIds: [await serviceId(host)], jobId }),
};
