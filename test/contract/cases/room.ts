// Why: one good call for every operation by which the lead opens the workshop for phones.
// Must not: listen on another address than loopback.
import type { OwnerHost } from '../../support/owner-client.ts';
import { loopback } from '../../support/room.ts';
import type { OperationCase } from './operation-case.ts';

async function session({ client }: OwnerHost) {
  const { rows } = await client.service.list({});
  const { id } = await client.session.create({
    name: 'Workshop för telefoner',
    serviceIds: rows.slice(0, 2).map((row) => row.id),
  });
  return client.session.addParticipants({
    sessionId: id,
    participants: ['P01', 'P02'].map((label) => ({
      label,
      perspectiveId: null,
      districtId: null,
    })),
  });
}

async function open(host: OwnerHost) {
  const { id } = await session(host);
  return host.client.room.open({
    sessionId: id,
    address: loopback,
    mode: 'live',
    isSelfService: true,
  });
}

/** Ends what listens, so that the test ends. */
async function andClose(host: OwnerHost, act: () => Promise<unknown>): Promise<unknown> {
  await open(host);
  const answer = await act();
  await host.client.room.close({});
  return answer;
}

export const roomCases: Readonly<Record<string, OperationCase>> = {
  'room.addresses': ({ client }) => client.room.addresses({}),
  'room.state': ({ client }) => client.room.state({}),
  'room.open': (host) => andClose(host, () => host.client.room.state({})),
  'room.close': ({ client }) => client.room.close({}),
  'room.show': (host) => andClose(host, () => host.client.room.show({ serviceId: null })),
  'room.setTimer': (host) => andClose(host, () => host.client.room.setTimer({ seconds: 90 })),
  'room.lock': (host) => andClose(host, () => host.client.room.lock({ isLocked: true })),
  'room.issueCodes': async (host) =>
    host.client.room.issueCodes({ sessionId: (await session(host)).id }),
  'room.ballots': async (host) =>
    host.client.room.ballots({
      sessionId: (await session(host)).id,
      jobId: '01900000-0000-7000-8000-00000000ba11',
    }),
  'room.codes': async (host) => host.client.room.codes({ sessionId: (await session(host)).id }),
  'room.revoke': async (host) => {
    const { participantList } = await session(host);
    return host.client.room.revoke({ participantId: participantList[0]?.id ?? '' });
  },
  'room.mergeCodes': async (host) => {
    const { participantList } = await session(host);
    return host.client.room.mergeCodes({
      participantId: participantList[0]?.id ?? '',
      intoParticipantId: participantList[1]?.id ?? '',
    });
  },
};
