// Why: how the change log is told: which columns are machinery, which rows are members of a list,
// which codes have words. Must not: read the log, or know a name that the plan holds.
import {
  assessmentTodayLabels,
  confidenceLabels,
  criterionLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  gateDeviationLabels,
  implementationPhaseLabels,
  knowledgeLabels,
  measureStatusLabels,
  needSourceLabels,
  originLabels,
  rolloutStatusLabels,
  screeningAnswerLabels,
  screeningOutcomeLabels,
  serviceStatusLabels,
  stopStatusLabels,
  strengthLabels,
  supportLevelLabels,
  treatmentLabels,
} from './labels.ts';

type Words = Readonly<Record<string, string>>;

/** Columns that only the machine needs: keys, order, times of record, and what stands elsewhere. */
const machinery: ReadonlySet<string> = new Set([
  'id',
  'position',
  'created_at',
  'updated_at',
  'at',
  'role',
  'is_example',
  'fingerprint',
  'sha256',
  'content_json',
  'missing_json',
  'source_key',
  'rule_set_id',
  'rule_set_version',
  'answer_role',
  'answered_at',
  'used_at',
]);

export function isMachinery(column: string): boolean {
  return machinery.has(column);
}

/** Rows that are told by something else: a step by the service's status, a decision by the heading. */
const toldElsewhere: ReadonlySet<string> = new Set(['service_step', 'decision', 'rule_set']);

export function isToldElsewhere(table: string): boolean {
  return toldElsewhere.has(table);
}

/** A table whose rows only say that one thing belongs to another. */
export interface ListTable {
  /** What the list is called on the thing that owns it. */
  readonly label: string;
  /** The same from the member's side; only asked of services. */
  readonly reverseLabel: string;
  readonly owner: string;
  readonly member: string;
}

function list(owner: string, member: string, label: string, reverseLabel = label): ListTable {
  return { label, reverseLabel, owner, member };
}

export const listTables: Readonly<Record<string, ListTable>> = {
  service_target_group: list('service_id', 'target_group_id', 'Målgrupper'),
  service_area: list('service_id', 'area_id', 'Områden'),
  service_form: list('service_id', 'form', 'Form'),
  service_working_method: list('service_id', 'working_method_id', 'Arbetssätt'),
  service_district: list('service_id', 'district_id', 'Ges i dag i stadsdel'),
  need_service: list('service_id', 'need_id', 'Behov'),
  insight_perspective: list('insight_id', 'perspective', 'Perspektiv'),
  insight_subpopulation: list('insight_id', 'subpopulation_id', 'Delgrupper'),
  insight_tag: list('insight_id', 'tag', 'Etiketter'),
  session_service: list('session_id', 'service_id', 'Kandidater', 'Kandidat i'),
  wave_district: list('wave_id', 'district_id', 'Stadsdelar'),
  target_group_area: list('target_group_id', 'area_id', 'Områden'),
  service_distinction: list('service_id', 'other_service_id', 'Inte samma insats som'),
  service_merge: list('service_id', 'into_service_id', 'Uppgick i', 'Tog upp'),
};

const insightPerspectiveWords: Words = {
  contact: 'har eller har haft kontakt',
  'risk-group': 'identifierad riskgrupp',
  residents: 'invånare i allmänhet',
};
const yesOrNo: Words = { '1': 'Ja', '0': 'Nej' };

/** Words by column, or by table and column where one column means two things. */
const codes: Readonly<Record<string, Words>> = {
  support_level: supportLevelLabels,
  assessment_today: assessmentTodayLabels,
  evidence_status: evidenceStatusLabels,
  evidence_certainty: evidenceCertaintyLabels,
  documentation_regime: documentationRegimeLabels,
  origin: originLabels,
  'service.status': serviceStatusLabels,
  'rollout_cell.status': rolloutStatusLabels,
  'risk_measure.status': measureStatusLabels,
  'stop_item.status': stopStatusLabels,
  'screening_answer.answer': screeningAnswerLabels,
  is_fulfilled: yesOrNo,
  is_done: yesOrNo,
  outcome: screeningOutcomeLabels,
  knowledge: knowledgeLabels,
  treatment: treatmentLabels,
  phase: implementationPhaseLabels,
  known_by: needSourceLabels,
  strength: strengthLabels,
  criterion: criterionLabels,
  confidence: confidenceLabels,
  'insight_perspective.perspective': insightPerspectiveWords,
  'gate_deviation.kind': gateDeviationLabels,
};

/** The word for a code as a column holds it; the text itself where it is no code. */
export function codeWord(table: string, column: string, value: string): string {
  return (codes[`${table}.${column}`] ?? codes[column])?.[value] ?? value;
}

/** Said where a new version of something too large to tell stands in place of the old. */
export const changedContentText = 'ändrat innehåll';
/** Follows the name of a thing that is no longer in the plan. */
export const goneText = 'borttagen';
export const goneNameText = 'borttagen post';
