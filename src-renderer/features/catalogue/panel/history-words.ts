// Why: turns logged field changes into what a person recognises: names for ids, words for codes.
// Must not: show ids, times of record or other things that only the machine needs.
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { HistoryEntry } from '../../../../src-shared/contract/owner/workspace.ts';
import { fieldLabel, tableLabel } from '../../../../src-shared/text/fields.ts';
import {
  assessmentTodayLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  implementationPhaseLabels,
  knowledgeLabels,
  originLabels,
  rolloutStatusLabels,
  screeningAnswerLabels,
  serviceStatusLabels,
  supportLevelLabels,
  treatmentLabels,
} from '../../../../src-shared/text/labels.ts';

export interface ChangeWords {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Change = HistoryEntry['changes'][number];

const technical: ReadonlySet<string> = new Set([
  'id',
  ...['created_at', 'updated_at', 'position', 'at', 'role', 'service_id', 'is_example'].map(
    fieldLabel,
  ),
]);
/** Steps and decisions are told by the service's own status and the heading. */
const silentTables: ReadonlySet<string> = new Set([
  tableLabel('service_step'),
  tableLabel('decision'),
]);

const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  (
    [
      ['support_level', supportLevelLabels],
      ['assessment_today', assessmentTodayLabels],
      ['evidence_status', evidenceStatusLabels],
      ['evidence_certainty', evidenceCertaintyLabels],
      ['origin', originLabels],
      ['answer', screeningAnswerLabels],
      ['knowledge', knowledgeLabels],
      ['treatment', treatmentLabels],
      ['phase', implementationPhaseLabels],
    ] as const
  ).map(([column, labels]) => [fieldLabel(column), labels]),
);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const recordTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** A column without a Swedish name is machinery. */
const columnName = /^[a-z_]+$/;

function namesOf(lists: PlanLists): ReadonlyMap<string, string> {
  return new Map(
    [lists.targetGroups, lists.areas, lists.districts, lists.workingMethods]
      .flat()
      .map(({ id, name }) => [id, name]),
  );
}

function labelsFor({ table, field }: Change): Readonly<Record<string, string>> | undefined {
  if (field === fieldLabel('status')) {
    return table === tableLabel('rollout_cell') ? rolloutStatusLabels : serviceStatusLabels;
  }
  return codes[field];
}

/** The changes worth telling, in words; an id that no list knows is left out. */
export function changeWords(changes: readonly Change[], lists: PlanLists): readonly ChangeWords[] {
  const names = namesOf(lists);
  const told: ChangeWords[] = [];
  for (const change of changes) {
    const { table, field, before, after } = change;
    const isTold = !technical.has(field) && !silentTables.has(table) && !columnName.test(field);
    if (isTold) {
      const labels = labelsFor(change);
      const word = (value: string | null): string | null | undefined => {
        if (value === null) {
          return null;
        }
        if (recordTime.test(value)) {
          return undefined;
        }
        return uuid.test(value) ? names.get(value) : (labels?.[value] ?? value);
      };
      const [from, to] = [word(before), word(after)];
      if (from !== undefined && to !== undefined) {
        told.push({ field, before: from, after: to });
      }
    }
  }
  return told;
}
