// Why: good calls of what follows a reveal: the spread and the line, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';
import type { OperationCase } from './operation-case.ts';

async function draw({ client }: OwnerHost) {
  const { sessions } = await client.session.list({});
  const sessionId = sessions[0]?.id ?? '';
  const { items } = await client.session.result({
    sessionId,
    round: null,
    weight: null,
    threshold: null,
    topK: null,
  });
  return {
    sessionId,
    line: await client.session.drawLine({
      sessionId,
      round: 1,
      above: 5,
      reason: 'Fem insatser hinner vi utveckla i höst.',
      choices: items.map(({ serviceId, rank }) => ({
        serviceId,
        outcome: rank !== null && rank <= 5 ? 'on' : 'again',
        reason: null,
      })),
    }),
  };
}

export const cutLineCases: Readonly<Record<string, OperationCase>> = {
  'session.drawLine': async (host) => (await draw(host)).line,
  'session.spread': async ({ client }) => {
    const { sessions } = await client.session.list({});
    return client.session.spread({ sessionId: sessions[0]?.id ?? '', round: null });
  },
  'session.lines': async (host) => {
    const { sessionId } = await draw(host);
    return host.client.session.lines({ sessionId });
  },
};
