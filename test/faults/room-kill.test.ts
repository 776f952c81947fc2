// Why: a vote with a receipt survives the death of the machine's process, and is stored once however
// often its packet comes, by whichever of two phones with one code.
// Must not: sleep, or trust what a phone believes: the journal itself is read at the end.
import Database from 'better-sqlite3';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Room } from '../../src-shared/contract/owner/room.ts';
import type { NodeHostProcess } from '../support/node-host-process.ts';
import { startNodeHostProcess } from '../support/node-host-process.ts';
import type { OwnerClient } from '../support/owner-client.ts';
import { ownerClient } from '../support/owner-client.ts';
import { temporaryFolder } from '../support/plan-files.ts';
import type { Phone } from '../support/room.ts';
import { createPhone, loopback } from '../support/room.ts';

const services = 12;

interface Running {
  readonly host: NodeHostProcess;
  readonly client: OwnerClient;
}

async function start(dataFolder: string): Promise<Running> {
  const host = await startNodeHostProcess({ dataFolder });
  onTestFinished(() => host.remove());
  return { host, client: ownerClient(host.origin, host.token, 'Workshopledare') };
}

function openRoom(client: OwnerClient, sessionId: string): Promise<{ readonly room: Room }> {
  return client.room.open({ sessionId, address: loopback, mode: 'live', isSelfService: true });
}

interface JournalRow {
  readonly id: string;
  readonly label: string;
  readonly serviceId: string;
  readonly criterion: string;
  readonly value: number | null;
  readonly seq: number;
}

function journal(dataFolder: string): readonly JournalRow[] {
  const name = readdirSync(dataFolder).find((file) => file.endsWith('.flplan')) ?? '';
  const plan = new Database(join(dataFolder, name), { readonly: true });
  const rows = plan
    .prepare<[], JournalRow>(
      `SELECT vote.id, participant.label, service_id AS serviceId, criterion, value, seq
       FROM vote JOIN participant ON participant.id = participant_id ORDER BY seq`,
    )
    .all();
  plan.close();
  return rows;
}

describe('the process is killed in the middle of a vote', () => {
  it('and every vote with a receipt is there once, the rest arrives after the restart', async () => {
    const dataFolder = temporaryFolder();
    const first = await start(dataFolder);
    await first.client.workspace.create({ name: 'Källaren', example: null });
    const serviceIds: string[] = [];
    for (let n = 0; n < services; n += 1) {
      const { id } = await first.client.service.create({ fields: { name: `Insats ${n}` } });
      serviceIds.push(id);
    }
    const { id: sessionId } = await first.client.session.create({ name: 'Workshop', serviceIds });
    let { room } = await openRoom(first.client, sessionId);

    const where = (): string => room.host;
    const phones: Phone[] = [];
    for (let n = 0; n < 6; n += 1) {
      const phone = createPhone(where);
      const { code } = await phone.enter(room.code ?? '');
      // Every other person has two phones with one code.
      const second = createPhone(where);
      if (n % 2 === 0) await second.enter(code);
      phones.push(phone, ...(n % 2 === 0 ? [second] : []));
    }
    await Promise.all(phones.map((phone) => phone.ballot()));

    const acknowledged = (): number =>
      phones.reduce((sum, phone) => sum + phone.acknowledged.size, 0);
    const died = once(first.host.process, 'exit');
    // Each phone votes for as long as anybody answers; the one that sees enough receipts pulls the plug.
    await Promise.all(
      phones.map(async (phone, person) => {
        for (const [item, serviceId] of serviceIds.entries()) {
          try {
            await phone.vote(serviceId, 1 + ((person + item) % 5), item % 4 === 0 ? null : 3);
          } catch {
            // Nobody answers any more: what has no receipt stays in the outbox.
            return;
          }
          if (acknowledged() >= 60) first.host.process.kill('SIGKILL');
        }
      }),
    );
    await died;
    const before = new Map(phones.map((phone) => [phone, new Set(phone.acknowledged)]));
    expect(acknowledged()).toBeGreaterThanOrEqual(60);
    expect(acknowledged()).toBeLessThan(phones.length * services * 2);

    const second = await start(dataFolder);
    const { plans } = await second.client.workspace.plans({});
    await second.client.workspace.open({ key: plans[0]?.key ?? '' });
    ({ room } = await openRoom(second.client, sessionId));
    expect(room.progress.participants).toBe(6);
    for (const [person, phone] of phones.entries()) {
      for (const [item, serviceId] of serviceIds.entries()) {
        const { roundId } = (await phone.ballot()).pulse;
        const effect = { roundId, serviceId, criterion: 'effect' } as const;
        // The page after the restart: what was given stays as it was, the rest is answered now.
        if (phone.outbox.answerTo(effect) === null) {
          await phone.vote(serviceId, 1 + ((person + item) % 5), item % 4 === 0 ? null : 3);
        }
      }
      expect(await phone.outbox.flush()).toBe(true);
      // A packet that was on its way comes once more.
      const again = serviceIds.flatMap((serviceId) => {
        const { roundId } = room.progress;
        const kept = phone.outbox.answerTo({ roundId, serviceId, criterion: 'effect' });
        return kept === null ? [] : [kept.vote];
      });
      const { receipts } = await phone.client.ballot.vote({ votes: again });
      expect(new Set(receipts.map(({ outcome }) => outcome))).toEqual(new Set(['stored']));
    }
    expect(await second.host.stop()).toBe(0);

    const rows = journal(dataFolder);
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const stored = new Set(ids);
    for (const [phone, receipts] of before) {
      expect([...receipts].filter((id) => !stored.has(id))).toEqual([]);
      expect([...phone.acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    }
    // Nine phones answered every question once; no answer is there that nobody gave.
    expect(rows).toHaveLength(phones.length * services * 2);
    expect(new Set(phones.flatMap((phone) => [...phone.acknowledged]))).toEqual(stored);
  }, 180_000);
});
