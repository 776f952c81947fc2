// Why: brings votes from a file into a session: the session, its participants and rounds as needed.
// Must not: tell, by any count, what somebody voted by another door before the reveal.
import { answeredKeys, voteKey } from '../../../db/repos/vote-imports.ts';
import { readSetting, writeSetting } from '../../../db/repos/settings.ts';
import { insertRound, listParticipants, listRounds } from '../../../db/repos/sessions.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { RatingRow } from '../../imports/read-ratings.ts';
import type { RecordTable } from '../../imports/read-records.ts';
import { z } from 'zod';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { contentHash } from './canonical-json.ts';
import { createNameResolver } from './import-names.ts';
import type { NameResolver } from './import-names.ts';
import type { ImportOptions } from './import-rows.ts';
import { tableWarnings, withServices } from './import-rows.ts';
import {
  addCandidates,
  addParticipants,
  createSession,
  findSessionByName,
  recordVotes,
} from './sessions.ts';

export interface RatingsOptions extends ImportOptions {
  /** Name of the session, made if missing. */
  readonly session: string;
}

interface FileRow {
  readonly row: RatingRow;
  readonly service: Service;
}

/**
 * Adds votes. Within the file a later row replaces an earlier one about the same thing. A file that
 * has been read before, whole and unchanged, changes nothing. Votes are never compared row by row
 * with what is there: "unchanged" would tell what somebody voted before the reveal.
 */
export function importRatings(
  context: PlanContext,
  table: RecordTable<RatingRow>,
  options: RatingsOptions,
): ImportReport {
  const { kept, skipped } = lastOfEach(withServices(context, table.rows));
  const report = { skipped, mapping: { ...table.mapping }, warnings: tableWarnings(table) };
  const fingerprint = contentHash(kept.map(({ row: { row: _row, ...vote } }) => vote));
  const known = findSessionByName(context, options.session);
  if (known && readFingerprints(context, known.id).includes(fingerprint)) {
    return { ...report, created: 0, updated: 0, unchanged: kept.length };
  }
  return change(context, `Läste in ${table.rows.length} röster i ${options.session}`, () => {
    const names = createNameResolver(context);
    const sessionId = ensureSession(context, kept, options);
    ensureRounds(context, sessionId, Math.max(...kept.map(({ row }) => row.round)));
    const people = ensureParticipants(context, sessionId, table.rows, names);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const [round, rows] of Map.groupBy(kept, ({ row }) => row.round)) {
      const answered = answeredKeys(context.database, roundIdOf(context, sessionId, round));
      const votes = rows.map(({ row, service }) => ({
        participantId: idOf(people, row.participant),
        serviceId: service.id,
        criterion: row.criterion,
        value: row.value,
        confidence: row.confidence,
        comment: row.comment,
      }));
      const again = votes.filter((vote) =>
        answered.has(voteKey(vote.participantId, vote.serviceId, vote.criterion)),
      );
      counts.updated += again.length;
      counts.created += votes.length - again.length;
      recordVotes(context, sessionId, votes, { entry: 'file', roundNumber: round });
    }
    rememberFingerprint(context, sessionId, fingerprint);
    return { ...counts, ...report, warnings: [...report.warnings, ...names.warnings()] };
  });
}

const fingerprintsSchema = z.array(z.string());

function fingerprintsKey(sessionId: string): string {
  return `ratings-files:${sessionId}`;
}

/** Hashes of whole files that have been read into a session. */
function readFingerprints(context: PlanContext, sessionId: string): string[] {
  const stored = readSetting(context.database, fingerprintsKey(sessionId));
  return stored === null ? [] : fingerprintsSchema.parse(stored);
}

function rememberFingerprint(context: PlanContext, sessionId: string, fingerprint: string): void {
  const all = [...readFingerprints(context, sessionId), fingerprint];
  writeSetting(context.database, fingerprintsKey(sessionId), all);
}

function rowKey({ row, service }: FileRow): string {
  return `${row.round}|${normaliseName(row.participant)}|${service.id}|${row.criterion}`;
}

function lastOfEach(rows: readonly FileRow[]): {
  readonly kept: readonly FileRow[];
  readonly skipped: { row: number; reason: string }[];
} {
  const last = new Map(rows.map((one) => [rowKey(one), one]));
  const kept = rows.filter((one) => last.get(rowKey(one)) === one);
  const skipped = rows
    .filter((one) => last.get(rowKey(one)) !== one)
    .map((one) => ({
      row: one.row.row,
      reason: `Ersatt av rad ${last.get(rowKey(one))?.row.row ?? ''}: samma deltagare, insats, kriterium och omgång.`,
    }));
  return { kept, skipped };
}

function ensureSession(
  context: PlanContext,
  rows: readonly FileRow[],
  options: RatingsOptions,
): string {
  const serviceIds = [...new Set(rows.map(({ service }) => service.id))];
  const found = findSessionByName(context, options.session);
  const setup = { isRegistration: true, isExample: options.isExample ?? false };
  if (!found) return createSession(context, { name: options.session, serviceIds }, setup).id;
  addCandidates(context, found.id, serviceIds, setup);
  return found.id;
}

/** A file may bring several rounds at once: those that are missing are opened in order. */
function ensureRounds(context: PlanContext, sessionId: string, highest: number): void {
  const rounds = listRounds(context.database, sessionId);
  for (let number = rounds.length + 1; number <= highest; number += 1) {
    insertRound(context.database, {
      id: context.newId(),
      sessionId,
      number,
      openedAt: context.now(),
    });
  }
}

function roundIdOf(context: PlanContext, sessionId: string, number: number): string {
  const round = listRounds(context.database, sessionId).find((one) => one.number === number);
  if (!round) throw new Error('Every round of the file has been ensured');
  return round.id;
}

function ensureParticipants(
  context: PlanContext,
  sessionId: string,
  rows: readonly RatingRow[],
  names: NameResolver,
): ReadonlyMap<string, string> {
  const present = new Set(
    listParticipants(context.database, sessionId).map((participant) =>
      normaliseName(participant.label),
    ),
  );
  const missing = new Map<
    string,
    { label: string; perspectiveId: string | null; districtId: string | null }
  >();
  for (const row of rows) {
    const key = normaliseName(row.participant);
    if (present.has(key) || missing.has(key)) continue;
    missing.set(key, {
      label: row.participant,
      perspectiveId:
        row.perspective === null ? null : (names.ids('perspective', [row.perspective])[0] ?? null),
      districtId: row.district === null ? null : (names.ids('district', [row.district])[0] ?? null),
    });
  }
  if (missing.size > 0) addParticipants(context, sessionId, [...missing.values()]);
  return new Map(
    listParticipants(context.database, sessionId).map((participant) => [
      normaliseName(participant.label),
      participant.id,
    ]),
  );
}

function idOf(people: ReadonlyMap<string, string>, label: string): string {
  const id = people.get(normaliseName(label));
  if (id === undefined)
    throw new Refusal('not-found', `Deltagaren ${label} finns inte i workshopen.`);
  return id;
}
