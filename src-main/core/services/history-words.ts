// Why: turns logged records into what a person recognises: names for ids, words for codes, lists as
// lists. Must not: query the plan; names are passed in.
import type { LoggedRow } from '../../../db/logged-row.ts';
import type { NetChange } from '../../../db/net-change.ts';
import { nameColumnOf, type RecordName } from '../../../db/repos/record-names.ts';
import type { HistoryChange } from '../../../src-shared/contract/owner/history.ts';
import {
  changedContentText,
  codeWord,
  goneNameText,
  goneText,
  isMachinery,
  isToldElsewhere,
  listTables,
} from '../../../src-shared/text/change-words.ts';
import { formatTime } from '../../../src-shared/text/format.ts';
import { fieldLabel, tableLabel } from '../../../src-shared/text/fields.ts';

export type Names = ReadonlyMap<string, RecordName>;
export type ToldChange = Omit<HistoryChange, 'canPutBack'>;

type Value = string | number | null;

/** A text this long is told by its beginning; the whole stands where it was written. */
const longestTold = 1_000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

const recordTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;

/** Every id that the records name, to look up at once. */
export function idsIn(records: readonly NetChange[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { before, after } of records) {
    for (const row of [before, after]) {
      for (const value of Object.values(row ?? {})) {
        if (typeof value === 'string' && uuid.test(value)) ids.add(value);
      }
    }
  }
  return ids;
}

function nameWord(id: string, names: Names): string {
  const found = names.get(id);
  if (found === undefined) return goneNameText;
  return found.isGone ? `${found.name} (${goneText})` : found.name;
}

function word(table: string, column: string, value: Value | undefined, names: Names) {
  if (value === null || value === undefined) return null;
  if (column.endsWith('_json')) return changedContentText;
  const text = String(value);
  if (recordTime.test(text)) return formatTime(text);
  if (uuid.test(text)) return nameWord(text, names);
  const told = codeWord(table, column, typeof value === 'number' ? numberWord(value) : text);
  return told.length > longestTold ? `${told.slice(0, longestTold)} …` : told;
}

/** Swedish decimals; no thousands separator, since a year is a number too. */
function numberWord(value: number): string {
  return String(value).replace('.', ',');
}

/** What a record is called beside its fields: the thing it stands under, or its own name. */
function subjectOf(record: NetChange, names: Names, serviceId: string | null): string | null {
  const row = record.after ?? record.before ?? {};
  const parts: string[] = [];
  const named = nameColumnOf(record.table);
  const own = named === null ? null : row[named];
  if (own !== null && own !== undefined && row['id'] !== serviceId) parts.push(String(own));
  for (const column of ['service_id', 'working_method_id', 'district_id', 'session_id']) {
    const id = row[column];
    if (typeof id === 'string' && id !== serviceId) parts.push(nameWord(id, names));
  }
  const rule = row['rule_id'];
  if (typeof rule === 'string') parts.push(rule);
  return parts.length === 0 ? null : parts.join(', ');
}

interface Members {
  readonly field: string;
  readonly label: string;
  readonly subject: string | null;
  readonly in: string[];
  readonly out: string[];
}

/** Members that came and went, one line a list and owner. */
function listChanges(
  records: readonly NetChange[],
  names: Names,
  serviceId: string | null,
): readonly ToldChange[] {
  const groups = new Map<string, Members>();
  for (const { table, before, after } of records) {
    const list = listTables[table];
    const row = after ?? before;
    // A member that only changed its place in the list says nothing to a person.
    if (list === undefined || row === null || (before !== null && after !== null)) continue;
    // Of a service, the list that names it from the other side is told from its own side.
    const isReversed = serviceId !== null && row[list.member] === serviceId;
    const [owner, member] = isReversed ? [list.member, list.owner] : [list.owner, list.member];
    const ownerId = String(row[owner]);
    const group = groups.get(`${table} ${ownerId}`) ?? {
      field: table,
      label: isReversed ? list.reverseLabel : list.label,
      subject: ownerId === serviceId ? null : nameWord(ownerId, names),
      in: [],
      out: [],
    };
    groups.set(`${table} ${ownerId}`, group);
    const name = word(table, member, row[member], names) ?? goneNameText;
    (after === null ? group.out : group.in).push(name);
  }
  return [...groups.values()].map(({ field, label, subject, in: came, out: went }) => ({
    field,
    label,
    subject,
    kind: went.length === 0 ? 'added' : came.length === 0 ? 'removed' : 'changed',
    before: went.length === 0 ? null : went.join(', '),
    after: came.length === 0 ? null : came.join(', '),
  }));
}

/** A thing that came or went whole is told by its name; what it holds stands where it is. */
function wholeChange(record: NetChange, names: Names, serviceId: string | null): ToldChange | null {
  const column = nameColumnOf(record.table);
  if (column === null || record.table === 'service') return null;
  if (record.before !== null && record.after !== null) return null;
  const told = (row: LoggedRow | null): string | null =>
    row === null ? null : word(record.table, column, row[column], names);
  const row = record.after ?? record.before ?? {};
  const owner = row['service_id'];
  return {
    field: record.table,
    label: tableLabel(record.table),
    subject: typeof owner === 'string' && owner !== serviceId ? nameWord(owner, names) : null,
    kind: record.before === null ? 'added' : 'removed',
    before: told(record.before),
    after: told(record.after),
  };
}

function fieldChanges(
  record: NetChange,
  names: Names,
  serviceId: string | null,
): readonly ToldChange[] {
  const { table, before, after } = record;
  const keys = new Set(['service_id', 'district_id', 'working_method_id', 'session_id', 'rule_id']);
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const subject = subjectOf(record, names, serviceId);
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [...columns].flatMap((column): ToldChange[] => {
    const isKey = kind !== 'changed' && keys.has(column);
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null];
    if (isMachinery(column) || isKey || was === is) return [];
    const [from, to] = [word(table, column, was, names), word(table, column, is, names)];
    return [
      {
        field: `${table}.${column}`,
        label: fieldLabel(column),
        subject,
        kind,
        before: from,
        after: to,
      },
    ];
  });
}

/**
 * What an action came to, in words, in the order it was done, lists together.
 *
 * @param serviceId the service whose history it is, which then needs no name; null for the plan's.
 */
export function changeWords(
  records: readonly NetChange[],
  names: Names,
  serviceId: string | null,
): readonly ToldChange[] {
  const single = records.filter(({ table }) => !(table in listTables) && !isToldElsewhere(table));
  return [
    ...single.flatMap((record) => {
      const whole = wholeChange(record, names, serviceId);
      return whole === null ? fieldChanges(record, names, serviceId) : [whole];
    }),
    ...listChanges(records, names, serviceId),
  ];
}
