// Why: one good call for every operation that prepares a workshop, or counts answers in its room.
// Must not: hold the cases of phones, or of a result.
import type { OwnerHost } from '../../support/owner-client.ts';
import type { OperationCase } from './operation-case.ts';

async function session({ client }: OwnerHost) {
  const { rows } = await client.service.list({});
  return client.session.create({
    name: 'Workshop med prickar',
    serviceIds: rows.slice(0, 2).map((row) => row.id),
  });
}

async function counted(host: OwnerHost) {
  const { id, candidateList } = await session(host);
  return host.client.session.tally({
    sessionId: id,
    entry: 'dots',
    counts: [
      {
        serviceId: candidateList[0]?.serviceId ?? '',
        criterion: 'effect',
        perspectiveId: null,
        steps: [0, 1, 2, 3, 4],
        abstentions: 1,
      },
    ],
  });
}

export const sessionCases: Readonly<Record<string, OperationCase>> = {
  'session.update': async (host) =>
    host.client.session.update({
      sessionId: (await session(host)).id,
      patch: { name: 'Våren', minutes: 3 },
    }),
  'session.setCandidates': async (host) => {
    const { id, candidateList } = await session(host);
    return host.client.session.setCandidates({
      sessionId: id,
      serviceIds: [candidateList[1]?.serviceId ?? ''],
    });
  },
  'session.removeParticipant': async (host) => {
    const { participantList } = await host.client.session.addParticipants({
      sessionId: (await session(host)).id,
      participants: [{ label: 'P01', perspectiveId: null, districtId: null }],
    });
    return host.client.session.removeParticipant({ participantId: participantList[0]?.id ?? '' });
  },
  'session.tally': (host) => counted(host),
  'session.tallies': async (host) => {
    await counted(host);
    const { sessions } = await host.client.session.list({});
    return host.client.session.tallies({ sessionId: sessions.at(-1)?.id ?? '' });
  },
};
