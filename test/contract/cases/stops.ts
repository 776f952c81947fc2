// Why: good calls of what to stop doing, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';

async function habit({ client }: OwnerHost) {
  return client.stop.create({
    serviceId: null,
    fields: { title: 'Möten utan dagordning', freesStaffing: 0.25 },
  });
}

export const stopCases = {
  'stop.list': async (host: OwnerHost): Promise<unknown> => {
    await habit(host);
    return host.client.stop.list({});
  },
  'stop.create': async (host: OwnerHost): Promise<unknown> => {
    const { rows } = await host.client.service.list({});
    return host.client.stop.create({
      serviceId: rows[0]?.id ?? '',
      fields: { reason: 'Ersätts av en öppen insats' },
    });
  },
  'stop.update': async (host: OwnerHost): Promise<unknown> =>
    host.client.stop.update({
      id: (await habit(host)).id,
      patch: { status: 'decided' },
      endService: false,
    }),
  'stop.remove': async (host: OwnerHost): Promise<unknown> =>
    host.client.stop.remove({ id: (await habit(host)).id }),
};
