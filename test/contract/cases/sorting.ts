// Why: good calls of sorting proposals, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';

async function category({ client }: OwnerHost, name = 'Tidigt stöd'): Promise<string> {
  return (await client.sorting.addCategory({ name })).id;
}

async function somebody({ client }: OwnerHost): Promise<string> {
  const { cards } = await client.sorting.board({});
  const card = cards[0];
  if (!card) throw new Error('The example has proposals');
  return card.id;
}

export const sortingCases = {
  'sorting.board': async (host: OwnerHost): Promise<unknown> => {
    const categoryId = await category(host);
    await host.client.sorting.place({
      serviceIds: [await somebody(host)],
      categoryId,
      beforeServiceId: null,
    });
    return host.client.sorting.board({});
  },
  'sorting.addCategory': (host: OwnerHost): Promise<unknown> =>
    host.client.sorting.addCategory({ name: 'Föräldraskap' }),
  'sorting.renameCategory': async (host: OwnerHost): Promise<unknown> =>
    host.client.sorting.renameCategory({ id: await category(host), name: 'Tidigt och lätt' }),
  'sorting.removeCategory': async (host: OwnerHost): Promise<unknown> =>
    host.client.sorting.removeCategory({ id: await category(host) }),
  'sorting.moveCategory': async (host: OwnerHost): Promise<unknown> => {
    const beforeId = await category(host);
    return host.client.sorting.moveCategory({ id: await category(host, 'Sist'), beforeId });
  },
  'sorting.place': async (host: OwnerHost): Promise<unknown> =>
    host.client.sorting.place({
      serviceIds: [await somebody(host)],
      categoryId: await category(host),
      beforeServiceId: null,
    }),
  'sorting.propose': async (host: OwnerHost): Promise<unknown> =>
    host.client.sorting.propose({
      name: 'Kvällsöppet samtal',
      targetGroupIds: [],
      categoryId: await category(host),
    }),
};
