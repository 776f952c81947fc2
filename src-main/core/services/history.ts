// Why: the history of the plan or of one service as people read it: in words, filtered, page by page.
// Must not: change anything, or leave out silently: what is not told is counted.
import { history, historyRoles, type HistorySet } from '../../../db/history.ts';
import type { NetChange } from '../../../db/net-change.ts';
import { namesOfRecords } from '../../../db/repos/record-names.ts';
import type {
  HistoryChange,
  HistoryEntry,
  HistoryPage,
  HistoryPlace,
  HistoryRequest,
} from '../../../src-shared/contract/owner/history.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';
import { tablesOfKind } from './history-kinds.ts';
import { changeWords, idsIn, type Names, type ToldChange } from './history-words.ts';
import { putBackCheck } from './put-back.ts';

/** What is told of one action at once; the rest is counted. */
const changesAtMost = 80;
/** What is read of one action: an import of ten thousand rows is told by its beginning. */
const entriesAtMost = 600;
/** Actions looked at in one go while searching for a field. */
const chunk = 100;

type PlanRequest = Omit<HistoryRequest, 'limit'> & { readonly limit: number };

export function planHistory(context: PlanContext, request: PlanRequest): HistoryPage {
  const { serviceId } = request;
  const { sets, next } = request.field ? setsWithField(context, request) : page(context, request);
  const names = namesOfRecords(context.file, idsIn(sets.flatMap((set) => set.records)));
  const canPutBack = serviceId === null ? () => false : putBackCheck(context, serviceId);
  return {
    entries: sets.map((set) => entryOf(set, names, request, canPutBack)),
    next,
    roles: [...historyRoles(context.file)].toSorted(compareSwedish),
    fields: serviceId === null ? [] : changedFields(context, serviceId),
  };
}

interface SetsPage {
  readonly sets: readonly HistorySet[];
  readonly next: number | null;
}

function page(context: PlanContext, request: PlanRequest): SetsPage {
  const kind = request.kind ?? null;
  const found = history(context.file, {
    serviceId: request.serviceId,
    role: request.role ?? null,
    before: request.before ?? null,
    limit: request.limit + 1,
    entriesAtMost,
    ...(kind === null ? {} : { touching: tablesOfKind(kind), withVotes: kind === 'workshop' }),
  });
  const sets = found.slice(0, request.limit);
  return { sets, next: found.length > request.limit ? (sets.at(-1)?.seq ?? null) : null };
}

/** Which field an action changed is known only once it is read, so pages are read until one is full. */
function setsWithField(context: PlanContext, request: PlanRequest): SetsPage {
  const sets: HistorySet[] = [];
  let before = request.before ?? null;
  for (;;) {
    const read = page(context, { ...request, limit: chunk, before });
    for (const set of read.sets) {
      if (!set.records.some((record) => fieldsIn(record).has(request.field ?? ''))) continue;
      if (sets.length === request.limit) return { sets, next: sets.at(-1)?.seq ?? 0 };
      sets.push(set);
    }
    if (read.next === null) return { sets, next: null };
    before = read.next;
  }
}

/** The fields that a record's change is told under, before any names are known. */
function fieldsIn(record: NetChange): ReadonlySet<string> {
  return new Set(changeWords([record], noNames, null).map(({ field }) => field));
}
const noNames: Names = new Map();

function changedFields(context: PlanContext, serviceId: string): HistoryPage['fields'] {
  const labels = new Map<string, string>();
  for (const { records } of history(context.file, { serviceId, limit: -1, entriesAtMost })) {
    for (const { field, label } of changeWords(records, noNames, serviceId)) {
      labels.set(field, label);
    }
  }
  return [...labels]
    .map(([field, label]) => ({ field, label }))
    .toSorted((a, b) => compareSwedish(a.label, b.label) || compareSwedish(a.field, b.field));
}

function entryOf(
  set: HistorySet,
  names: Names,
  request: PlanRequest,
  canPutBack: (set: HistorySet, change: ToldChange) => boolean,
): HistoryEntry {
  const all = changeWords(set.records, names, request.serviceId);
  const asked = request.field ? all.filter(({ field }) => field === request.field) : all;
  const told = asked.slice(0, changesAtMost);
  return {
    id: set.id,
    kind: set.kind,
    at: set.at,
    role: set.role,
    label: set.label,
    changes: told.map((change): HistoryChange => ({
      ...change,
      canPutBack: canPutBack(set, change),
    })),
    moreChanges: asked.length - told.length,
    moreRecords: set.unread,
    place: placeOf(set, names),
  };
}

const pages: Readonly<Record<string, HistoryPlace['page']>> = {
  service: 'catalogue',
  need: 'needs',
  insight: 'needs',
  subpopulation: 'needs',
  development_card: 'development',
  follow_up: 'development',
  district_comment: 'development',
  risk: 'risks',
  session: 'workshop',
  stop_item: 'stop-doing',
  rollout_cell: 'rollout',
  rollout_readiness: 'rollout',
  wave: 'rollout',
  proposal_exclusion: 'proposal',
  catalogue_version: 'proposal',
  screening_answer: 'screening',
  screening_condition: 'screening',
  screening_signature: 'screening',
};
/** Pages that open a record by its own id; the others by the service's, or not at all. */
const opensOwn: ReadonlySet<string> = new Set([
  'service',
  'need',
  'insight',
  'risk',
  'session',
  'stop_item',
]);

/** Where to look at what was done: the one thing it was done to, or the page of them. */
function placeOf(set: HistorySet, names: Names): HistoryPlace | null {
  const found = set.records.flatMap(({ table, before, after }) => {
    const row = after ?? before ?? {};
    const parent = row['risk_id'] === undefined ? row['session_id'] : row['risk_id'];
    const owner =
      row['risk_id'] === undefined ? (row['session_id'] === undefined ? null : 'session') : 'risk';
    const own = pages[table];
    if (own !== undefined) {
      return [{ page: own, id: opensOwn.has(table) ? row['id'] : row['service_id'] }];
    }
    if (owner !== null) return [{ page: pages[owner] ?? 'catalogue', id: parent }];
    return row['service_id'] === undefined
      ? []
      : [{ page: 'catalogue' as const, id: row['service_id'] }];
  });
  const first = found[0];
  if (first === undefined) return null;
  const ids = new Set(found.filter(({ page: one }) => one === first.page).map(({ id }) => id));
  const id = ids.size === 1 && set.unread === 0 ? first.id : null;
  const name = typeof id === 'string' ? names.get(id) : undefined;
  // What is gone cannot be opened; its page can.
  return typeof id === 'string' && name !== undefined && !name.isGone
    ? { page: first.page, id, name: name.name }
    : { page: first.page, id: null, name: null };
}
