// Why: a list that is kept must be the list that would have been made, after whatever has been done.
// Must not: look at how answers are kept.
import { describe, expect, it } from 'vitest';
import { startOwnerWithExample, type OwnerHost } from '../support/owner-client.ts';

async function listAsSent(host: OwnerHost, body = '{"json":{}}'): Promise<Response> {
  return host.fetch('/rpc/service/list', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

describe.each(['in process', 'over HTTP'] as const)('the list of services, %s', (transport) => {
  it('is the same to the byte while nothing has changed', async () => {
    const host = await startOwnerWithExample(transport);
    const first = await listAsSent(host);
    const again = await listAsSent(host);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(await again.text()).toBe(await first.text());
  });

  it('follows a change, its undo and its redo', async () => {
    const host = await startOwnerWithExample(transport);
    const { client } = host;
    const names = async () => (await client.service.list({})).rows.map(({ name }) => name);
    const before = await names();
    const [service] = (await client.service.list({})).rows;
    await client.service.update({ id: service?.id ?? '', patch: { name: 'Ett annat namn' } });
    expect(await names()).toContain('Ett annat namn');
    await client.plan.undo({});
    expect(await names()).toEqual(before);
    await client.plan.redo({});
    expect(await names()).toContain('Ett annat namn');
  });

  it('follows what other parts of the plan say of a service', async () => {
    const { client } = await startOwnerWithExample(transport);
    const risks = async () => (await client.service.list({})).rows.map((row) => row.risks);
    const before = await risks();
    const [service] = (await client.service.list({})).rows;
    const known = await client.risk.list({});
    const risk = known.risks.find(({ serviceId }) => serviceId !== service?.id);
    await client.risk.update({ id: risk?.id ?? '', patch: { serviceId: service?.id ?? '' } });
    expect(await risks()).not.toEqual(before);
  });

  it('is of the plan that is open, and of none where none is', async () => {
    const host = await startOwnerWithExample(transport);
    const { client } = host;
    const example = await (await listAsSent(host)).text();
    const { plans } = await client.workspace.plans({});
    await client.workspace.create({ name: 'Tom', example: null });
    expect((await client.service.list({})).rows).toEqual([]);
    await client.workspace.open({ key: plans[0]?.key ?? '' });
    expect(await (await listAsSent(host)).text()).toBe(example);
    await client.workspace.close({});
    expect((await listAsSent(host)).status).toBe(409);
  });

  it('is refused to a question that the contract does not know, also when the list is kept', async () => {
    const host = await startOwnerWithExample(transport);
    await listAsSent(host);
    const wrong = await listAsSent(host, '{"json":{"what":"ever"}}');
    expect(wrong.status).toBe(400);
  });
});
