// Why: what the local network can reach of a workshop, and what it cannot: no result, no vote, no
// operation of the owner's, whoever asks and however.
// Must not: reach past the listener into the core.
import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { request as rawRequest } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownerContract } from '../../src-shared/contract/owner/index.ts';
import { participantContract } from '../../src-shared/contract/participant/index.ts';
import type { Room, RoomMode } from '../../src-shared/contract/owner/room.ts';
import type { OwnerHost } from '../support/owner-client.ts';
import { startOwnerWithExample } from '../support/owner-client.ts';
import type { Phone } from '../support/room.ts';
import { createPhone, loopback, participantClient } from '../support/room.ts';

interface OpenRoom {
  readonly host: OwnerHost;
  readonly sessionId: string;
  readonly serviceIds: readonly string[];
  readonly room: Room;
  /** A phone that has entered by the code on the big screen. */
  readonly enter: () => Promise<Phone>;
  readonly state: () => Promise<Room>;
}

async function openRoom(
  over: { readonly mode?: RoomMode; readonly isSelfService?: boolean } = {},
): Promise<OpenRoom> {
  const host = await startOwnerWithExample('in process');
  const { rows } = await host.client.service.list({});
  const serviceIds = rows
    .filter(({ outcome }) => outcome !== 'block')
    .slice(0, 3)
    .map(({ id }) => id);
  const session = await host.client.session.create({ name: 'I källaren', serviceIds });
  const { room } = await host.client.room.open({
    sessionId: session.id,
    address: loopback,
    mode: 'live',
    isSelfService: true,
    ...over,
  });
  onTestFinished(() => host.client.room.close({}).then(() => undefined));
  return {
    host,
    sessionId: session.id,
    serviceIds,
    room,
    async enter() {
      const phone = createPhone(() => room.host);
      await phone.enter(room.code ?? '');
      return phone;
    },
    async state() {
      const { room: now } = await host.client.room.state({});
      if (!now) throw new Error('The room is open');
      return now;
    },
  };
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') {
      return (error.data as { readonly code: string }).code;
    }
    if (error instanceof ORPCError) return error.code;
    throw error;
  }
  return 'answered';
}

/** A request with headers that fetch would not let through. */
function raw(
  host: string,
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; body?: string },
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const [address = '', port = ''] = host.split(':');
    const sent = rawRequest(
      { host: address, port: Number(port), path, method: 'GET', ...options },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

describe('the participants’ contract', () => {
  it('has the few operations that a phone needs, strict both ways', () => {
    const operations = Object.entries(participantContract).flatMap(([noun, verbs]) =>
      Object.entries(verbs).map(([verb, procedure]) => [`${noun}.${verb}`, procedure] as const),
    );
    expect(operations.map(([name]) => name)).toEqual([
      'room.greet',
      'room.enter',
      'ballot.get',
      'ballot.pulse',
      'ballot.vote',
      'ballot.ownViews',
      'ballot.giveReason',
    ]);
    for (const [, procedure] of operations) {
      expect(isContractProcedure(procedure)).toBe(true);
      expect(procedure['~orpc'].inputSchema).toBeDefined();
      expect(procedure['~orpc'].outputSchema).toBeDefined();
    }
  });

  it('lets phones in, takes their answers and shows the lead counts alone', async () => {
    const { enter, serviceIds, state, host, sessionId } = await openRoom();
    const [one, other] = [await enter(), await enter()];
    const ballot = await one.ballot();
    expect(ballot.items.map(({ serviceId }) => serviceId)).toEqual(serviceIds);
    expect([ballot.label, (await other.ballot()).label]).toEqual(['P01', 'P02']);
    await one.vote(serviceIds[0] ?? '', 5, 2);
    await other.vote(serviceIds[0] ?? '', 1, null);
    expect(await state()).toMatchObject({
      phones: 2,
      activePhones: 2,
      progress: { participants: 2, perService: [{ effect: 2, feasibility: 2 }, {}, {}] },
    });
    await host.client.session.reveal({ sessionId });
    const result = await host.client.session.result({
      sessionId,
      round: null,
      weight: null,
      threshold: null,
      topK: null,
    });
    expect(result.entryKinds).toEqual(['phone']);
    const item = result.items.find(({ serviceId }) => serviceId === serviceIds[0]);
    expect(item).toMatchObject({ effect: { n: 2, median: 3 }, feasibility: { n: 1, abstain: 1 } });
    expect((await one.client.ballot.pulse({})).state).toBe('revealed');
  });

  it('goes on from another phone by the own code', async () => {
    const { room, serviceIds, host, sessionId } = await openRoom();
    const first = createPhone(() => room.host);
    const { code, label } = await first.enter(room.code ?? '');
    await first.vote(serviceIds[0] ?? '', 2, 2);
    const second = createPhone(() => room.host);
    // As people write it: in small letters, with a space.
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase();
    expect(await second.enter(typed)).toEqual({ code, label });
    await second.vote(serviceIds[0] ?? '', 4, 4);
    expect(await host.client.session.progress({ sessionId })).toMatchObject({
      participants: 1,
      perService: [{ effect: 1, feasibility: 1 }, {}, {}],
    });
  });

  it('lets nobody in without a code of the workshop, and tires of guesses', async () => {
    const { room } = await openRoom({ isSelfService: false });
    expect(room.code).toBeNull();
    const phone = createPhone(() => room.host);
    expect(await refusalOf(phone.enter('ABCDEFGH'))).toBe('code-unknown');
    expect(await refusalOf(phone.client.ballot.get({}))).toBe('not-entered');
    const stranger = participantClient(
      () => room.host,
      () => 'påhittad',
    );
    expect(await refusalOf(stranger.ballot.pulse({}))).toBe('not-entered');
    const messages = new Set<string>();
    for (let guess = 0; guess < 40; guess += 1) {
      const code = String(guess).padStart(6, '0');
      await phone.client.room.greet({ code }).catch((error: unknown) => {
        messages.add(error instanceof Error ? error.message : '');
      });
    }
    expect([...messages].some((message) => message.includes('För många'))).toBe(true);
  });

  it('throws out a code taken back, in the middle of it', async () => {
    const { enter, host, sessionId, serviceIds } = await openRoom();
    const phone = await enter();
    await phone.vote(serviceIds[0] ?? '', 3, 3);
    const { participants } = await host.client.room.codes({ sessionId });
    expect(participants).toMatchObject([{ label: 'P01', devices: 1, isRevoked: false }]);
    await host.client.room.revoke({ participantId: participants[0]?.id ?? '' });
    expect(await refusalOf(phone.vote(serviceIds[1] ?? '', 3, 3))).toBe('code-revoked');
  });

  it('holds answers while the round is locked, and takes them when it opens again', async () => {
    const { enter, host, sessionId, serviceIds } = await openRoom();
    const phone = await enter();
    await phone.ballot();
    await host.client.room.lock({ isLocked: true });
    await phone.vote(serviceIds[0] ?? '', 3, 3);
    expect(phone.outbox.hasWaiting()).toBe(true);
    expect((await phone.client.ballot.pulse({})).state).toBe('locked');
    await host.client.room.lock({ isLocked: false });
    expect(await phone.outbox.flush()).toBe(true);
    const { perService } = await host.client.session.progress({ sessionId });
    expect(perService[0]).toMatchObject({ effect: 1, feasibility: 1 });
  });

  it('says that an answer came after the reveal, and does not count it', async () => {
    const { enter, host, sessionId, serviceIds } = await openRoom();
    const [early, late] = [await enter(), await enter()];
    await late.ballot();
    await early.vote(serviceIds[0] ?? '', 4, 4);
    await host.client.session.reveal({ sessionId });
    await late.vote(serviceIds[0] ?? '', 1, 1);
    const { roundId } = (await late.ballot()).pulse;
    expect(late.outbox.count(roundId)).toEqual({ waiting: 0, stored: 0, closed: 2 });
  });

  it('asks the one who sees it otherwise for the reason, after the reveal, once and of nobody', async () => {
    const { enter, host, sessionId, serviceIds } = await openRoom();
    const [serviceId = ''] = serviceIds;
    const phones = await Promise.all([5, 5, 4, 5].map(async () => enter()));
    const apart = await enter();
    await Promise.all(phones.map(async (phone) => phone.vote(serviceId, 5, 4)));
    await apart.vote(serviceId, 1, 4);
    expect(await apart.client.ballot.ownViews({})).toEqual({ views: [] });
    const { roundId } = (await apart.ballot()).pulse;
    const reason = {
      id: randomUUID(),
      roundId,
      serviceId,
      criterion: 'effect' as const,
      text: 'Når inte dem som har det svårast.',
    };
    await expect(apart.client.ballot.giveReason(reason)).rejects.toThrow(/hör inte till/u);
    await host.client.session.reveal({ sessionId });
    expect(await apart.client.ballot.ownViews({})).toEqual({
      views: [{ roundId, serviceId, criterion: 'effect' }],
    });
    expect(await phones[0]?.client.ballot.ownViews({})).toEqual({ views: [] });
    await expect(phones[0]?.client.ballot.giveReason(reason)).rejects.toThrow(/hör inte till/u);
    await expect(
      apart.client.ballot.giveReason({ ...reason, text: 'Ring 19121212-1212' }),
    ).rejects.toThrow(/personnummer/u);
    // The packet comes twice, and another reason of the same person is turned away.
    await apart.client.ballot.giveReason(reason);
    await apart.client.ballot.giveReason(reason);
    await expect(
      apart.client.ballot.giveReason({ ...reason, id: randomUUID(), text: 'En gång till' }),
    ).rejects.toThrow(/redan lämnat/u);
    expect(await apart.client.ballot.ownViews({})).toEqual({ views: [] });
    const { reasons } = await host.client.session.result({
      sessionId,
      round: null,
      weight: null,
      threshold: null,
      topK: null,
    });
    expect(reasons.map(({ text }) => text)).toEqual([reason.text]);
    // Nothing that the lead can ask for tells whose it is.
    const { entries } = await host.client.plan.history({ serviceId: null, limit: 5 });
    const { participantList } = await host.client.session.get({ sessionId });
    for (const { id, label } of participantList) {
      expect(JSON.stringify(entries[0])).not.toContain(id);
      expect(JSON.stringify(entries[0])).not.toContain(label);
    }
  });

  it('leads everybody to the service that is up, with the time that is left', async () => {
    const { enter, host, serviceIds } = await openRoom();
    const phone = await enter();
    const shown = serviceIds[1] ?? '';
    await host.client.room.show({ serviceId: shown });
    await host.client.room.setTimer({ seconds: 120 });
    const pulse = await phone.client.ballot.pulse({});
    expect(pulse.shownServiceId).toBe(shown);
    expect(Date.parse(pulse.endsAt ?? '') - Date.parse(pulse.now)).toBeLessThanOrEqual(120_000);
  });
});

describe('a rehearsal', () => {
  it('takes answers like the real thing and leaves nothing in the plan', async () => {
    const { enter, host, sessionId, serviceIds, state } = await openRoom({ mode: 'rehearsal' });
    const before = await host.client.plan.history({ serviceId: null, limit: 20 });
    const phone = await enter();
    const ballot = await phone.ballot();
    expect(ballot.isRehearsal).toBe(true);
    await phone.vote(serviceIds[0] ?? '', 5, 5);
    expect(phone.acknowledged.size).toBe(2);
    expect(await state()).toMatchObject({
      phones: 1,
      progress: { participants: 1, perService: [{ effect: 1, feasibility: 1 }, {}, {}] },
    });
    expect(await host.client.plan.history({ serviceId: null, limit: 20 })).toEqual(before);
    expect(await host.client.session.progress({ sessionId })).toMatchObject({
      participants: 0,
      perService: [{ effect: 0, feasibility: 0 }, {}, {}],
    });
    expect(await refusalOf(host.client.session.reveal({ sessionId }))).toBe('no-votes');
  });
});

describe('what listens on the network', () => {
  it('answers under its own name alone, and not a page of another origin', async () => {
    const { room } = await openRoom();
    const post = { method: 'POST', body: '{}' } as const;
    const foreign: readonly Record<string, string>[] = [
      { host: 'ondska.example' },
      { host: room.host, origin: 'http://ondska.example' },
      { host: room.host, origin: 'null' },
      { host: room.host, 'sec-fetch-site': 'cross-site' },
      { host: room.host, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await raw(room.host, '/', { headers })).status).toBe(403);
      expect((await raw(room.host, '/rpc/room/greet', { ...post, headers })).status).toBe(403);
    }
  });

  it('knows no operation of the owner’s', async () => {
    const { room, enter } = await openRoom();
    await enter();
    for (const [noun, verbs] of Object.entries(ownerContract)) {
      for (const verb of Object.keys(verbs)) {
        const path = `/rpc/${noun}/${verb}`;
        const answer = await raw(room.host, path, {
          method: 'POST',
          headers: { host: room.host, 'content-type': 'application/json' },
          body: '{"json":{}}',
        });
        expect([path, [404, 429].includes(answer.status)]).toEqual([path, true]);
      }
    }
  });

  it('takes no body of more than a quarter of a megabyte', async () => {
    const { room } = await openRoom();
    // The answer may be cut off with the body, which is as good a no.
    const outcome = await raw(room.host, '/rpc/room/greet', {
      method: 'POST',
      headers: { host: room.host, 'content-type': 'application/json' },
      body: JSON.stringify({ json: { code: 'x'.repeat(300_000) } }),
    }).then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(outcome);
  });

  it('slows down a device that asks without end', async () => {
    const { enter } = await openRoom();
    const phone = await enter();
    const asked = Array.from({ length: 200 }, () => refusalOf(phone.client.ballot.pulse({})));
    const outcomes = new Set(await Promise.all(asked));
    expect(outcomes).toContain('answered');
    expect(outcomes).toContain('TOO_MANY_REQUESTS');
  });

  it('is gone when the lead closes the room, or the plan', async () => {
    for (const end of ['room', 'plan'] as const) {
      const { enter, host, room } = await openRoom();
      const phone = await enter();
      await (end === 'room' ? host.client.room.close({}) : host.client.workspace.close({}));
      await expect(raw(room.host, '/', { headers: { host: room.host } })).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      });
      await expect(phone.client.ballot.pulse({})).rejects.toThrow(/fetch failed/u);
    }
  });

  it('is one at a time, on an address of this machine', async () => {
    const { host, sessionId } = await openRoom();
    const again = { sessionId, address: loopback, mode: 'live', isSelfService: true } as const;
    expect(await refusalOf(host.client.room.open(again))).toBe('room-open');
    await host.client.room.close({});
    const elsewhere = { ...again, address: '192.0.2.7' };
    expect(await refusalOf(host.client.room.open(elsewhere))).toBe('network-missing');
    expect(await refusalOf(host.client.room.show({ serviceId: null }))).toBe('room-closed');
  });
});
