// Why: queries and types come from db/schema.ts, the file from the migrations; this proves that both
// say the same, in both directions, so that neither can drift unseen.
// Must not: skip a table or a property it does not know; CHECKs and triggers live in the SQL alone.
import Database from 'better-sqlite3';
import { getTableConfig, SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applyMigrations, readMigrations } from '../../db/migrate.ts';
import * as schema from '../../db/schema.ts';
import * as values from '../../src-shared/contract/values.ts';
import { migrationsFolder } from '../support/plan-files.ts';

interface TableShape {
  readonly columns: readonly unknown[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly string[];
  readonly uniques: readonly string[];
  readonly indexes: readonly string[];
}

function migrated(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => {
    sqlite.close();
  });
  applyMigrations(sqlite, readMigrations(migrationsFolder), '2026-11-22T00:00:00Z');
  return sqlite;
}

function tableNames(sqlite: Database.Database): readonly string[] {
  return sqlite
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name",
    )
    .pluck()
    .all() as string[];
}

interface BooleanColumn {
  readonly column: string;
  readonly isNamedSo: boolean;
  readonly isBoolean: boolean;
  readonly isChecked: boolean;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
  readonly dflt_value: string | null;
  readonly pk: number;
  readonly hidden: number;
}

interface ForeignKeyInfo {
  readonly id: number;
  readonly seq: number;
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly on_update: string;
  readonly on_delete: string;
  readonly match: string;
}

interface IndexInfo {
  readonly name: string;
  readonly unique: 0 | 1;
  readonly origin: 'c' | 'u' | 'pk';
  readonly partial: 0 | 1;
}

const foreignKeyText = (
  from: readonly string[],
  table: string,
  to: readonly string[],
  onDelete: string,
  onUpdate: string,
): string => `${from.join()} -> ${table}(${to.join()}) delete ${onDelete} update ${onUpdate}`;

function shapeInSql(sqlite: Database.Database, table: string): TableShape {
  const columns = sqlite.pragma(`table_xinfo(${table})`) as readonly ColumnInfo[];
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const foreignKeys = Object.values(
    Object.groupBy(
      sqlite.pragma(`foreign_key_list(${table})`) as readonly ForeignKeyInfo[],
      ({ id }) => id,
    ),
  ).map((parts = []) => {
    const ordered = parts.toSorted((a, b) => a.seq - b.seq);
    const first = ordered[0];
    if (first === undefined || first.match !== 'NONE') throw new Error('unknown foreign key');
    return foreignKeyText(
      ordered.map(({ from }) => from),
      first.table,
      ordered.map(({ to }) => to),
      first.on_delete.toLowerCase(),
      first.on_update.toLowerCase(),
    );
  });
  const indexes = (sqlite.pragma(`index_list(${table})`) as readonly IndexInfo[]).map((index) => {
    const parts = sqlite.pragma(`index_xinfo(${index.name})`) as readonly {
      name: string | null;
      desc: 0 | 1;
      coll: string;
      key: 0 | 1;
    }[];
    const keys = parts.filter((part) => part.key === 1);
    if (
      index.partial === 1 ||
      keys.some((part) => part.name === null || part.desc === 1 || part.coll !== 'BINARY')
    ) {
      throw new Error(`index ${index.name} has something this test does not compare`);
    }
    return {
      name: index.name,
      origin: index.origin,
      unique: index.unique,
      columns: keys.map((part) => part.name).join(),
    };
  });
  return {
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type.toLowerCase(),
      // An INTEGER PRIMARY KEY is the rowid and never null, whatever it says.
      isNotNull: column.notnull === 1 || (key.length === 1 && column.pk === 1),
      default: column.dflt_value,
      isGenerated: column.hidden !== 0,
    })),
    primaryKey: key.map(({ name }) => name),
    foreignKeys: foreignKeys.toSorted(),
    uniques: indexes
      .filter(({ origin }) => origin === 'u')
      .map((index) => index.columns)
      .toSorted(),
    indexes: indexes
      .filter(({ origin }) => origin === 'c')
      .map((index) => `${index.name}${index.unique ? ' unique' : ''} (${index.columns})`)
      .toSorted(),
  };
}

function defaultText(column: SQLiteColumn): string | null {
  const value: unknown = column.default;
  if (value === undefined) {
    if (column.defaultFn !== undefined) throw new Error(`${column.name} has a default in code`);
    return null;
  }
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  throw new Error(`unknown default of ${column.name}`);
}

const names = (columns: readonly { readonly name: string }[]): readonly string[] =>
  columns.map(({ name }) => name);

function shapeInDrizzle(table: SQLiteTable): TableShape {
  const config = getTableConfig(table);
  if (config.checks.length > 0) throw new Error(`${config.name}: CHECKs belong in the SQL`);
  const single = config.columns.filter(({ primary }) => primary);
  const compound = config.primaryKeys.flatMap((key) => names(key.columns));
  return {
    columns: config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      isNotNull: column.notNull,
      default: defaultText(column),
      isGenerated: column.generated !== undefined,
    })),
    primaryKey: [...names(single), ...compound],
    foreignKeys: config.foreignKeys
      .map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference();
        return foreignKeyText(
          names(columns),
          getTableConfig(foreignTable).name,
          names(foreignColumns),
          key.onDelete ?? 'no action',
          key.onUpdate ?? 'no action',
        );
      })
      .toSorted(),
    uniques: [
      ...config.columns.filter(({ isUnique }) => isUnique).map(({ name }) => name),
      ...config.uniqueConstraints.map((unique) => names(unique.columns).join()),
    ].toSorted(),
    indexes: config.indexes
      .map(({ config: index }) => {
        if (index.where !== undefined) throw new Error(`index ${index.name} is partial`);
        const columns = index.columns.map((column) => ('name' in column ? column.name : '?'));
        return `${index.name}${index.unique ? ' unique' : ''} (${columns.join()})`;
      })
      .toSorted(),
  };
}

const drizzleTables = new Map(
  Object.values(schema)
    .filter((value) => value instanceof SQLiteTable)
    .map((table) => [getTableConfig(table).name, table]),
);

describe('db/schema.ts and the migrations', () => {
  it('have the same tables, and every export of schema.ts is one of them', () => {
    const inSql = tableNames(migrated());
    expect(inSql.length).toBeGreaterThan(40);
    expect([...drizzleTables.keys()].toSorted()).toEqual(inSql);
    expect(Object.values(schema)).toHaveLength(inSql.length);
  });

  it.each([...drizzleTables.keys()])('say the same of %s', (name) => {
    const table = drizzleTables.get(name);
    if (table === undefined) throw new Error('no such table');
    expect(shapeInDrizzle(table)).toEqual(shapeInSql(migrated(), name));
  });

  it('give every yes-or-no column a boolean in code and a CHECK in SQL', () => {
    const sqlite = migrated();
    const found: BooleanColumn[] = [];
    for (const [name, table] of drizzleTables) {
      const sql = String(
        sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
      );
      for (const column of getTableConfig(table).columns) {
        const isNamedSo = /^(?:is|has|can)_/u.test(column.name);
        const isBoolean = column.dataType === 'boolean';
        const isChecked = sql.includes(`CHECK (${column.name} IN (0, 1))`);
        if (isNamedSo || isBoolean || isChecked) {
          found.push({ column: `${name}.${column.name}`, isNamedSo, isBoolean, isChecked });
        }
      }
    }
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((one) => !(one.isNamedSo && one.isBoolean && one.isChecked))).toEqual([]);
  });
});

// The lists of values that the SQL checks, and the list that the code types them by.
const valueLists: Readonly<Record<string, readonly string[]>> = {
  'change_set.kind': ['do', 'undo', 'redo'] satisfies schema.ChangeKind[],
  'change_entry.operation': ['insert', 'update', 'delete'] satisfies schema.ChangeOperation[],
  'service.support_level': values.supportLevelSchema.options,
  'service.assessment_today': values.assessmentTodaySchema.options,
  'service.evidence_status': values.evidenceStatusSchema.options,
  'service.evidence_certainty': values.evidenceCertaintySchema.options,
  'service.documentation_regime': values.documentationRegimeSchema.options,
  'service.origin': values.originSchema.options,
  'service.status': values.serviceStatusSchema.options,
  'need.known_by': values.needSourceSchema.options,
  'need.strength': values.strengthSchema.options,
  'insight_perspective.perspective': values.insightPerspectiveSchema.options,
  'stop_item.status': values.stopStatusSchema.options,
  'screening_answer.answer': values.screeningAnswerSchema.options,
  'screening_signature.outcome': values.screeningEffectSchema.options,
  'vote.criterion': values.criterionSchema.options,
  'vote.confidence': values.confidenceSchema.options,
  'vote.entry': values.entryKindSchema.options,
  'minority_reason.criterion': values.criterionSchema.options,
  'minority_reason.entry': ['phone', 'keyboard'],
  'tally.criterion': values.criterionSchema.options,
  'tally.entry': values.entryKindSchema.options.filter((entry) => entry !== 'phone'),
  'risk.knowledge': values.knowledgeSchema.options,
  'risk.treatment': values.treatmentSchema.options,
  'risk_measure.status': values.measureStatusSchema.options,
  'rollout_cell.status': values.rolloutStatusSchema.options,
  'rollout_cell.phase': values.implementationPhaseSchema.options,
  'gate_deviation.kind': ['override', 'not-checked'] satisfies schema.GateDeviationKind[],
  'decision.kind': [
    'status',
    'signature',
    'exclusion',
    'override',
    'adoption',
    'reveal',
    'other',
  ] satisfies schema.DecisionKind[],
};

/** A column that is compared with one value after the other, said as the list that this is. */
function withLists(sql: string): string {
  return sql
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(
      /CHECK \((?<column>\w+) = (?<first>'[^']*')(?<rest>(?: OR \k<column> = '[^']*')+)\)/gu,
      (_all, column: string, first: string, rest: string) =>
        `CHECK (${column} IN (${first}${rest.replaceAll(` OR ${column} = `, ', ')}))`,
    );
}

it('the lists of values in the SQL are those of the contract, every one of them', () => {
  const sqlite = migrated();
  const inSql = Object.fromEntries(
    tableNames(sqlite).flatMap((name) => {
      const sql = String(
        sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
      );
      return [...withLists(sql).matchAll(/(?<column>\w+) IN\s*\((?<list>'[^)]*)\)/gu)].map(
        (match) => [
          `${name}.${match.groups?.column}`,
          (match.groups?.list ?? '').split(',').map((value) => value.trim().slice(1, -1)),
        ],
      );
    }),
  );
  expect(inSql).toEqual(valueLists);
});

describe('the house rules of tables', () => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, readMigrations(migrationsFolder), '2026-11-22T00:00:00Z');
  const tables = tableNames(sqlite);

  it.each(tables)('%s is STRICT', (name) => {
    const [info] = sqlite.pragma(`table_list(${name})`) as readonly { strict: 0 | 1 }[];
    expect(info?.strict).toBe(1);
  });

  it.each(tables)('%s and its columns have singular snake_case names', (name) => {
    const columns = sqlite.pragma(`table_xinfo(${name})`) as readonly ColumnInfo[];
    for (const word of [name, ...columns.map((column) => column.name)]) {
      expect(word).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u);
    }
    // A plural table name ends in s, but for words that end so in the singular too.
    expect(name).toMatch(/(?:[^s]|ss)$/u);
  });

  it.each(tables)('%s names times *_at or at, and dates *_on, as text', (name) => {
    const columns = sqlite.pragma(`table_xinfo(${name})`) as readonly ColumnInfo[];
    for (const column of columns) {
      const isMoment = /(?:^|_)(?:at|on)$/u.test(column.name);
      expect([column.name, isMoment ? column.type : 'TEXT']).toEqual([column.name, 'TEXT']);
    }
  });
});
