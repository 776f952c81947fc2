// Why: good calls of what reads and uses the history, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';

async function anyService({ client }: OwnerHost): Promise<string> {
  const { rows } = await client.service.list({});
  return rows[0]?.id ?? '';
}

export const historyCases = {
  'service.putBack': async (host: OwnerHost): Promise<unknown> => {
    const id = await anyService(host);
    await host.client.service.update({ id, patch: { fee: 'Ingen' } });
    const { entries } = await host.client.plan.history({ serviceId: id, limit: 1 });
    return host.client.service.putBack({
      id,
      changeSetId: entries[0]?.id ?? '',
      field: 'service.fee',
    });
  },
};
