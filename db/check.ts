// Why: says whether a plan file is sound, so that a person can trust it or restore a copy in time.
// Must not: repair or change anything. Identity numbers are looked for by the core.
import Database from 'better-sqlite3';
import { recordId, rowAsJson, type LoggedTable } from './change-log.ts';
import { asPlanFileRefusal } from './errors.ts';
import { applyMigrations } from './migrate.ts';
import type { PlanFile } from './open.ts';
import type { Problem } from '../src-shared/contract/base.ts';

// One broken page can be reported thousands of times; a person needs the first of them.
const mostOfOneKind = 100;

function integrity(sqlite: Database.Database): readonly Problem[] {
  const rows = sqlite.pragma(`integrity_check(${mostOfOneKind})`) as readonly {
    integrity_check: string;
  }[];
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({
      place: 'filen',
      message: `Filen är skadad (${row.integrity_check}). Återställ den senaste säkerhetskopian.`,
    }));
}

function references(sqlite: Database.Database): readonly Problem[] {
  const rows = sqlite.pragma('foreign_key_check') as readonly {
    table: string;
    rowid: number | null;
    parent: string;
  }[];
  return rows.slice(0, mostOfOneKind).map(({ table, rowid, parent }) => ({
    place: `${table}, rad ${rowid ?? '?'}`,
    message: `Raden hör till något i ${parent} som inte finns.`,
  }));
}

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

function schemaOf(sqlite: Database.Database): ReadonlyMap<string, SchemaObject> {
  const objects = sqlite
    .prepare<[], SchemaObject>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name`,
    )
    .all();
  return new Map(objects.map((one) => [`${one.type} ${one.name}`, one]));
}

const kinds: Readonly<Record<string, string>> = {
  table: 'Tabellen',
  index: 'Indexet',
  trigger: 'Skyddet',
  view: 'Vyn',
};

/** The plan's tables, indexes and triggers against those of a new plan of this version. */
function schema(plan: PlanFile): readonly Problem[] {
  const fresh = new Database(':memory:');
  try {
    applyMigrations(fresh, plan.migrations, '');
    const expected = schemaOf(fresh);
    const found = schemaOf(plan.sqlite);
    const places = new Set([...expected.keys(), ...found.keys()]);
    return [...places].toSorted().flatMap((place) => {
      const ours = expected.get(place);
      const theirs = found.get(place);
      if (ours?.sql === theirs?.sql && ours?.type === theirs?.type) return [];
      const kind = kinds[(ours ?? theirs)?.type ?? ''] ?? 'Delen';
      if (theirs === undefined) return [{ place, message: `${kind} saknas i planen.` }];
      if (ours === undefined) return [{ place, message: `${kind} hör inte hemma i en plan.` }];
      return [{ place, message: `${kind} är inte som den ska vara i den här versionen.` }];
    });
  } finally {
    fresh.close();
  }
}

/** Numbers of an append-only list must run 1, 2, 3 … A gap is something that was taken out. */
function gaps(sqlite: Database.Database, table: string, what: string): readonly Problem[] {
  const row = sqlite
    .prepare<[], { readonly rows: number; readonly last: number }>(
      `SELECT count(*) AS rows, coalesce(max(seq), 0) AS last FROM ${table}`,
    )
    .get();
  if (row === undefined || row.rows === row.last) return [];
  return [
    {
      place: table,
      message: `${what} är inte hel: ${row.last} nummer har använts men ${row.rows} finns kvar.`,
    },
  ];
}

const journalWords = {
  vote: { one: 'Rösten', all: 'rösterna' },
  tally: { one: 'Räkningen', all: 'räkningarna' },
} as const;

/** Votes, or counts of them, that the journal's own order says were slipped in: out of turn, or after the reveal. */
function slippedIn(
  sqlite: Database.Database,
  table: keyof typeof journalWords,
): readonly Problem[] {
  const rows = sqlite
    .prepare<[], { readonly id: string; readonly isLate: 0 | 1 }>(
      `WITH cast_vote AS (
         SELECT ${table}.id, ${table}.seq, ${table}.round_id, change_set.seq AS turn,
           max(change_set.seq) OVER (ORDER BY ${table}.seq) AS latest
         FROM ${table} JOIN change_set ON change_set.id = ${table}.change_set_id
       ), reveal AS (
         SELECT record_id AS round_id, min(change_set.seq) AS turn
         FROM change_entry JOIN change_set ON change_set.id = change_entry.change_set_id
         WHERE table_name = 'round' AND after_json ->> '$.revealed_at' IS NOT NULL
         GROUP BY record_id
       )
       SELECT cast_vote.id, coalesce(cast_vote.turn > reveal.turn, 0) AS isLate
       FROM cast_vote LEFT JOIN reveal USING (round_id)
       WHERE cast_vote.turn < cast_vote.latest OR cast_vote.turn > reveal.turn`,
    )
    .all();
  return rows.slice(0, mostOfOneKind).map(({ id, isLate }) => ({
    place: `${table} ${id}`,
    message:
      isLate === 1
        ? `${journalWords[table].one} har kommit in efter att omgången avslöjades.`
        : `${journalWords[table].one} står inte i den ordning som ${journalWords[table].all} kom in.`,
  }));
}

function leftOpen(sqlite: Database.Database): readonly Problem[] {
  const row = sqlite.prepare('SELECT 1 FROM change_context').get();
  if (row === undefined) return [];
  return [{ place: 'change_context', message: 'En ändring är påbörjad men inte avslutad.' }];
}

/**
 * Every row must be as the log left it. Entries older than the last migration speak of another
 * schema and are not compared; in a plan that was never migrated, a row without any entry came past
 * the log.
 */
function unlogged(sqlite: Database.Database, table: LoggedTable): readonly Problem[] {
  if (table.journalColumn !== null) return [];
  const rows = sqlite
    .prepare<[{ readonly table: string }], { readonly id: string }>(
      `WITH last AS (
         SELECT record_id AS id, max(seq) AS seq
         FROM change_entry WHERE table_name = @table GROUP BY record_id
       ), logged AS MATERIALIZED (
         SELECT last.id, last.seq, change_entry.after_json FROM last JOIN change_entry USING (seq)
       ), limits AS (SELECT max(entry_seq) AS seq FROM schema_migration),
       present AS MATERIALIZED (SELECT ${recordId(table, 't')} AS id, ${rowAsJson(table, 't')} AS json
         FROM "${table.name}" AS t)
       SELECT present.id FROM present LEFT JOIN logged ON logged.id = present.id
       WHERE (logged.seq IS NULL AND (SELECT seq FROM limits) = 0)
          OR (logged.seq > (SELECT seq FROM limits) AND logged.after_json IS NOT present.json)
       UNION ALL
       SELECT logged.id FROM logged LEFT JOIN present ON present.id = logged.id
       WHERE logged.seq > (SELECT seq FROM limits)
         AND logged.after_json IS NOT NULL AND present.id IS NULL`,
    )
    .all({ table: table.name });
  return rows.slice(0, mostOfOneKind).map(({ id }) => ({
    place: `${table.name} ${id}`,
    message: 'Raden stämmer inte med historiken: den har ändrats utanför programmet.',
  }));
}

/**
 * Looks through the whole plan and lists what is wrong; an empty list means sound.
 * Takes time in proportion to the file.
 */
export function checkPlanFile(plan: PlanFile): readonly Problem[] {
  const { sqlite } = plan;
  try {
    const damage = integrity(sqlite);
    // What a damaged file answers to finer questions means nothing.
    if (damage.length > 0) return damage;
    const form = [...references(sqlite), ...schema(plan)];
    if (form.some(({ place }) => place.startsWith('table '))) return form;
    return [
      ...form,
      ...gaps(sqlite, 'change_set', 'Listan över ändringar'),
      ...gaps(sqlite, 'change_entry', 'Historiken'),
      ...plan.tables
        .filter(({ journalColumn }) => journalColumn !== null)
        .flatMap(({ name }) => gaps(sqlite, name, 'Röstjournalen')),
      ...slippedIn(sqlite, 'vote'),
      ...slippedIn(sqlite, 'tally'),
      ...leftOpen(sqlite),
      ...plan.tables.flatMap((table) => unlogged(sqlite, table)),
    ];
  } catch (error) {
    const refusal = asPlanFileRefusal(error);
    if (refusal === null) throw error;
    return [{ place: 'filen', message: refusal.message }];
  }
}
