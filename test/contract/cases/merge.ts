// Why: good calls of what finds, compares, merges and tells apart services, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';

async function twoServices({ client }: OwnerHost) {
  const one = await client.service.create({ fields: { name: 'Öppna samtal', fee: 'Ingen' } });
  const other = await client.service.create({ fields: { name: 'Öppet samtal', fee: '100 kr' } });
  return { one, other };
}

export const mergeCases = {
  'service.duplicates': async (host: OwnerHost): Promise<unknown> => {
    await twoServices(host);
    return host.client.service.duplicates({});
  },
  'service.merges': ({ client }: OwnerHost): Promise<unknown> => client.service.merges({}),
  'service.pair': async (host: OwnerHost): Promise<unknown> => {
    const { one, other } = await twoServices(host);
    return host.client.service.pair({ id: one.id, otherId: other.id });
  },
  'service.merge': async (host: OwnerHost): Promise<unknown> => {
    const { one, other } = await twoServices(host);
    return host.client.service.merge({
      keepId: one.id,
      mergeId: other.id,
      take: ['fee'],
      answersFrom: null,
    });
  },
  'service.distinguish': async (host: OwnerHost): Promise<unknown> => {
    const { one, other } = await twoServices(host);
    return host.client.service.distinguish({ id: one.id, otherId: other.id });
  },
};
