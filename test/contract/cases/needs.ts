// Why: one good call for every operation of needs and insights.
// Must not: be the proof of what they do; see src-main/core/services/needs.test.ts.
import type { OwnerHost } from '../../support/owner-client.ts';
import type { OperationCase } from './operation-case.ts';

async function firstNeed({ client }: OwnerHost) {
  const { needs } = await client.need.list({});
  const [need] = needs;
  if (!need) throw new Error('The example has needs');
  return need;
}

async function someLink(host: OwnerHost) {
  const need = await firstNeed(host);
  const { rows } = await host.client.service.list({});
  return { needId: need.id, serviceId: rows[0]?.id ?? '' };
}

async function firstInsight({ client }: OwnerHost) {
  const { insights } = await client.insight.list({});
  const [insight] = insights;
  if (!insight) throw new Error('The example has insights');
  return insight;
}

async function subpopulations({ client }: OwnerHost): Promise<string[]> {
  const list = await client.insight.list({});
  return list.subpopulations.map(({ id }) => id);
}

export const needCases: Readonly<Record<string, OperationCase>> = {
  'need.list': ({ client }) => client.need.list({}),
  'need.get': async (host) => host.client.need.get({ id: (await firstNeed(host)).id }),
  'need.create': ({ client }) =>
    client.need.create({ fields: { title: 'Nytt behov', strength: 'weak' }, serviceIds: [] }),
  'need.update': async (host) =>
    host.client.need.update({ id: (await firstNeed(host)).id, patch: { knownBy: 'research' } }),
  'need.remove': async (host) => host.client.need.remove({ id: (await firstNeed(host)).id }),
  'need.link': async (host) => host.client.need.link({ links: [await someLink(host)] }),
  'need.unlink': async (host) => host.client.need.unlink({ links: [await someLink(host)] }),
  'need.toIdea': async (host) =>
    host.client.need.toIdea({ id: (await firstNeed(host)).id, name: 'Ny idé' }),
};

export const insightCases: Readonly<Record<string, OperationCase>> = {
  'insight.list': ({ client }) => client.insight.list({}),
  'insight.create': ({ client }) =>
    client.insight.create({ fields: { text: 'Vi hittar inte hit.', perspectives: ['residents'] } }),
  'insight.update': async (host) =>
    host.client.insight.update({ id: (await firstInsight(host)).id, patch: { tags: ['tillit'] } }),
  'insight.remove': async (host) =>
    host.client.insight.remove({ id: (await firstInsight(host)).id }),
  'insight.addSubpopulation': ({ client }) => client.insight.addSubpopulation({ name: 'Kvinnor' }),
  'insight.renameSubpopulation': async (host) =>
    host.client.insight.renameSubpopulation({
      id: (await subpopulations(host))[0] ?? '',
      name: 'Barn under 12 år',
    }),
  'insight.orderSubpopulations': async (host) =>
    host.client.insight.orderSubpopulations({ ids: (await subpopulations(host)).toReversed() }),
  'insight.removeSubpopulation': async (host) => {
    const { id } = await host.client.insight.addSubpopulation({ name: 'Kvinnor' });
    return host.client.insight.removeSubpopulation({ id });
  },
};

export const pictureCases: Readonly<Record<string, OperationCase>> = {
  'file.keepPicture': ({ client }) =>
    client.file.keepPicture({
      name: 'Insiktskarta.svg',
      file: new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'Insiktskarta.svg'),
    }),
};
