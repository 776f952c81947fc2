// Why: which part of the plan a table belongs to, so that the history can be narrowed to one.
// Must not: leave a table out; a test holds it against the tables that the change log records.
import type { HistoryKind } from '../../../src-shared/contract/owner/history.ts';

const tables: Readonly<Record<HistoryKind, readonly string[]>> = {
  service: [
    'service',
    'service_target_group',
    'service_area',
    'service_form',
    'service_working_method',
    'service_district',
    'service_step',
    'service_distinction',
    'service_merge',
    'development_card',
    'follow_up',
    'district_comment',
  ],
  need: [
    'need',
    'need_service',
    'subpopulation',
    'insight',
    'insight_perspective',
    'insight_subpopulation',
    'insight_tag',
  ],
  screening: [
    'rule_set',
    'screening',
    'screening_answer',
    'screening_condition',
    'screening_signature',
  ],
  workshop: [
    'session',
    'session_service',
    'participant',
    'participant_code',
    'participant_device',
    'participant_merge',
    'participant_revocation',
    'round',
    'vote',
    'minority_reason',
    'tally',
    'session_perspective',
    'cut_line',
    'cut_line_service',
    'proposal_category',
    'service_proposal_category',
  ],
  risk: ['risk', 'risk_measure', 'child_interest_test'],
  rollout: [
    'wave',
    'wave_district',
    'rollout_cell',
    'rollout_checklist_item',
    'rollout_readiness',
    'gate_deviation',
    'interest',
  ],
  decision: ['proposal_exclusion', 'catalogue_version', 'decision', 'stop_item'],
  setup: [
    'plan',
    'setting',
    'target_group',
    'area',
    'target_group_area',
    'district',
    'working_method',
    'perspective',
    'goal',
    'milestone',
    'saved_view',
    'import_mapping',
  ],
};

export function tablesOfKind(kind: HistoryKind): readonly string[] {
  return tables[kind];
}
