// Why: one good call of every operation on saved views and on many services at once.
// Must not: judge the answers; operations.test.ts does.
import type { SavedView, ViewConfig } from '../../../src-shared/contract/owner/views.ts';
import type { OwnerHost } from '../../support/owner-client.ts';
import type { OperationCase } from './operation-case.ts';

const config: ViewConfig = {
  version: 1,
  builtIn: 'all',
  text: 'stöd',
  facets: { outcome: ['condition', 'review'], district: ['-'] },
  grouping: 'status',
  sort: [
    { column: 'status', isDescending: true },
    { column: 'name', isDescending: false },
  ],
  layout: {
    columns: [
      { id: 'name', width: 320 },
      { id: 'notes', width: null },
    ],
    frozen: 1,
  },
};

function makeView({ client }: OwnerHost, name = 'Mina'): Promise<SavedView> {
  return client.view.save({ id: null, name, config });
}

async function serviceIds({ client }: OwnerHost): Promise<string[]> {
  const { rows } = await client.service.list({});
  return rows.map(({ id }) => id);
}

export const viewCases: Readonly<Record<string, OperationCase>> = {
  'view.list': ({ client }) => client.view.list({}),
  'view.save': (host) => makeView(host),
  'view.rename': async (host) =>
    host.client.view.rename({ id: (await makeView(host)).id, name: 'Våra' }),
  'view.remove': async (host) => host.client.view.remove({ id: (await makeView(host)).id }),
  'view.reorder': async (host) => {
    const [first, second] = [await makeView(host, 'En'), await makeView(host, 'Två')];
    return host.client.view.reorder({ ids: [second.id, first.id] });
  },
};

export const serviceBatchCases: Readonly<Record<string, OperationCase>> = {
  'service.updateMany': async (host) =>
    host.client.service.updateMany({
      cause: 'paste',
      changes: (await serviceIds(host)).map((id) => ({ id, patch: { provider: 'Egen regi' } })),
      additions: [{ name: 'Öppen mottagning', countPerYear: 40 }],
    }),
  'service.verifyMany': async (host) =>
    host.client.service.verifyMany({ ids: await serviceIds(host) }),
};
