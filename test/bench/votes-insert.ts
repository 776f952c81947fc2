// Why: what blindness, checks and the journal cost when votes are stored.
// Must not: leave out a check that the product makes.
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { createService } from '../../src-main/core/services/services.ts';
import {
  addParticipants,
  createSession,
  recordVotes,
} from '../../src-main/core/services/sessions.ts';
import type { PlanContext } from '../../src-main/core/plan-context.ts';
import { withBenchPlan } from './bench-plan.ts';
import type { Benchmark } from './harness.ts';
import { timed } from './harness.ts';

const participants = 500;
const services = 100;

function prepareSession(context: PlanContext) {
  const serviceIds = Array.from(
    { length: services },
    (_, index) => createService(context, { name: `Insats ${index}` }).id,
  );
  const { id } = createSession(context, { name: 'Workshop', serviceIds });
  const people = Array.from({ length: participants }, (_, index) => ({
    label: `P${index}`,
    perspectiveId: null,
    districtId: null,
  }));
  const { participantList } = addParticipants(context, id, people);
  const votes = participantList.flatMap((participant, person) =>
    serviceIds.flatMap((serviceId, item) =>
      (['effect', 'feasibility'] as const).map((criterion) => ({
        participantId: participant.id,
        serviceId,
        criterion,
        value: ((person + item) % 5) + 1,
        confidence: null,
      })),
    ),
  );
  return { id, votes };
}

export const votesInsert: Benchmark = {
  name: 'votes-insert',
  what: '100 000 votes through the service, against raw prepared inserts of the same rows in one transaction.',
  reach: 2,
  run: () =>
    withBenchPlan(async (context, folder) => {
      const { id, votes } = prepareSession(context);
      const raw = new Database(join(folder, 'raw.db'));
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
      // The same columns, constraints and indexes as the plan's own table, without its triggers.
      const statements = context.file.sqlite
        .prepare<[], { sql: string }>(
          "SELECT sql FROM sqlite_schema WHERE tbl_name = 'vote' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
        )
        .all();
      for (const { sql } of statements)
        raw.exec(sql.replaceAll(/REFERENCES \w+ \(id\)( ON DELETE \w+)?/g, ''));
      const insert =
        raw.prepare(`INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value, confidence,
           entry, comment, at, change_set_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
      const at = context.now();
      const round = context.newId();
      const rows = votes.map((vote, index) => [
        context.newId(),
        index,
        round,
        vote.participantId,
        vote.serviceId,
        vote.criterion,
        vote.value,
        null,
        'keyboard',
        null,
        at,
        round,
      ]);
      const baseline = await timed(() =>
        raw.transaction(() => {
          for (const row of rows) insert.run(...row);
        })(),
      );
      raw.close();
      const ours = await timed(() => recordVotes(context, id, votes, { entry: 'keyboard' }));
      return { ours, baseline };
    }),
};
