// Why: a full room: 200 phones, 60 services, two questions, every packet of every tenth hand-in sent
// twice, through the network host into the plan; then the journal is read and compared.
// Must not: count a vote as stored because a phone thinks so.
import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNodeHostProcess } from '../support/node-host-process.ts';
import { ownerClient } from '../support/owner-client.ts';
import { createPhone, loopback } from '../support/room.ts';
import type { Phone } from '../support/room.ts';
import type { Benchmark, Sample } from './harness.ts';
import { timed } from './harness.ts';

const people = 200;
const services = 60;

export const phonesTwoHundred: Benchmark = {
  name: 'phones-200',
  what: '200 phones vote on 60 services by two criteria over loopback, against raw prepared inserts of as many votes in one transaction.',
  // The two minutes of the promise, as a ratio, would change with the machine; see `seconds`.
  reach: null,
  runs: 3,
  run: () => inFolder(fullRoom),
};

async function inFolder(work: (folder: string) => Promise<Sample>): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-phones-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fullRoom(folder: string): Promise<Sample> {
  const host = await startNodeHostProcess({ dataFolder: folder });
  const client = ownerClient(host.origin, host.token);
  await client.workspace.create({ name: 'Källaren', example: null });
  const serviceIds: string[] = [];
  for (let n = 0; n < services; n += 1) {
    serviceIds.push((await client.service.create({ fields: { name: `Insats ${n}` } })).id);
  }
  const { id: sessionId } = await client.session.create({ name: 'Workshop', serviceIds });
  const address = { address: loopback, mode: 'live', isSelfService: true } as const;
  const { room } = await client.room.open({ sessionId, ...address });
  const phones = await Promise.all(
    Array.from({ length: people }, async () => {
      const phone = createPhone(() => room.host);
      await phone.enter(room.code ?? '');
      await phone.ballot();
      return phone;
    }),
  );
  const waits: number[] = [];
  const ours = await timed(() =>
    Promise.all(phones.map((phone, person) => voteOnAll(phone, person, serviceIds, waits))),
  );
  await host.stop();
  const { stored, baseline } = readBack(folder);
  const acknowledged = phones.flatMap((phone) => [...phone.acknowledged]);
  const distinct = new Set(stored);
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return {
    ours,
    baseline,
    details: {
      acknowledged: acknowledged.length,
      stored: stored.length,
      lost: acknowledged.filter((id) => !distinct.has(id)).length,
      duplicated: stored.length - distinct.size + Math.max(0, distinct.size - acknowledged.length),
      p50: Math.round(at(0.5)),
      p99: Math.round(at(0.99)),
      seconds: Math.round(ours / 100) / 10,
      votesPerSecond: Math.round((stored.length / ours) * 1000),
    },
  };
}

async function voteOnAll(
  phone: Phone,
  person: number,
  serviceIds: readonly string[],
  waits: number[],
): Promise<void> {
  for (const [item, serviceId] of serviceIds.entries()) {
    const start = performance.now();
    await phone.vote(serviceId, 1 + ((person + item) % 5), 1 + (item % 5));
    waits.push(performance.now() - start);
    if ((person + item) % 10 === 0) await again(phone, serviceId);
  }
}

/** The same packet once more, as a network that lost the answer makes phones do. */
async function again(phone: Phone, serviceId: string): Promise<void> {
  const { roundId } = (await phone.ballot()).pulse;
  const votes = (['effect', 'feasibility'] as const).flatMap((criterion) => {
    const kept = phone.outbox.answerTo({ roundId, serviceId, criterion });
    return kept === null ? [] : [kept.vote];
  });
  await phone.client.ballot.vote({ votes });
}

/** The journal of the closed plan, and how long raw inserts of the same rows take beside it. */
function readBack(folder: string): {
  readonly stored: readonly string[];
  readonly baseline: number;
} {
  const name = readdirSync(folder).find((file) => file.endsWith('.flplan')) ?? '';
  const plan = new Database(join(folder, name), { readonly: true });
  const rows = plan.prepare('SELECT * FROM vote ORDER BY seq').raw().all() as unknown[][];
  const statements = plan
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE tbl_name = 'vote' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
    )
    .all();
  plan.close();
  const raw = new Database(join(folder, 'raw.db'));
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  for (const { sql } of statements) {
    raw.exec(sql.replaceAll(/REFERENCES \w+ \(id\)( ON DELETE \w+)?/g, ''));
  }
  const insert = raw.prepare(
    `INSERT INTO vote VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`,
  );
  const start = performance.now();
  raw.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
  const baseline = performance.now() - start;
  raw.close();
  return { stored: rows.map(([id]) => String(id)), baseline };
}
