// Why: rows for every table of a plan, so that tests of migration, copying and undo see them all, and
// so that each release can leave such a plan behind as a fixture.
// Must not: leave a table empty (`fillPlan` checks that itself), or need a test runner.
import { inChangeSet, type ChangeMeta } from '../../db/change-set.ts';
import type { PlanFile } from '../../db/open.ts';

const at = '2026-11-22T09:00:00.000Z';

const rows: readonly string[] = [
  `INSERT INTO plan (id, name, created_at, rule_set_id, rule_set_version) VALUES ('p1', 'Länsdialog å ä ö', '${at}', 'sol-2025-400', 1)`,
  `INSERT INTO setting (id, value_json) VALUES ('weights', '{"effect":0.5}')`,
  `INSERT INTO target_group (id, name, position) VALUES ('tg1', 'Barn och unga', 1), ('tg2', 'Äldre', 2)`,
  `INSERT INTO area (id, name, position) VALUES ('a1', 'Barn och familj', 1), ('a2', 'Äldreomsorg', 2)`,
  `INSERT INTO target_group_area (target_group_id, area_id) VALUES ('tg1', 'a1'), ('tg2', 'a2')`,
  `INSERT INTO district (id, name, position, population, population_source) VALUES ('d1', 'Norra', 1, 41000, 'SCB 2025'), ('d2', 'Södra', 2, NULL, NULL)`,
  `INSERT INTO working_method (id, name, position) VALUES ('wm1', 'Uppsökande', 1)`,
  `INSERT INTO perspective (id, name, position) VALUES ('ps1', 'Brukare', 1)`,
  `INSERT INTO goal (id, name, position) VALUES ('g1', 'Tidigare stöd', 1)`,
  `INSERT INTO milestone (id, period, text, position) VALUES ('m1', '2027 H1', 'Tre piloter i gång', 1)`,
  `INSERT INTO service (id, ref, name, yearly_cost, age_from, age_to, support_level, created_at, updated_at)
     VALUES ('s1', 'S1', 'Familjerådgivning', 0.1, 0, 18, 'first-line', '${at}', '${at}'),
            ('s2', 'S2', 'Öppen förskola', NULL, NULL, NULL, NULL, '${at}', '${at}')`,
  `INSERT INTO service_target_group (service_id, target_group_id) VALUES ('s1', 'tg1'), ('s1', 'tg2'), ('s2', 'tg1')`,
  `INSERT INTO service_area (service_id, area_id) VALUES ('s1', 'a1')`,
  `INSERT INTO service_form (service_id, form, position) VALUES ('s1', 'Grupp|digital', 1), ('s1', 'Individuell', 2)`,
  `INSERT INTO service_working_method (service_id, working_method_id) VALUES ('s1', 'wm1')`,
  `INSERT INTO service_district (service_id, district_id) VALUES ('s1', 'd1')`,
  `INSERT INTO service_step (id, service_id, from_status, to_status, reason, role, at) VALUES ('st1', 's1', 'inventoried', 'candidate', NULL, 'Strateg', '${at}')`,
  `INSERT INTO need (id, number, title, target_group_id, created_at) VALUES ('n1', 1, 'Stöd på kvällar', 'tg1', '${at}')`,
  `INSERT INTO need_service (need_id, service_id) VALUES ('n1', 's1')`,
  `INSERT INTO subpopulation (id, name, position) VALUES ('sp1', 'Unga vuxna', 1)`,
  `INSERT INTO insight (id, text, created_at) VALUES ('i1', 'Från akut till förebyggande', '${at}')`,
  `INSERT INTO insight_perspective (insight_id, perspective) VALUES ('i1', 'contact')`,
  `INSERT INTO insight_subpopulation (insight_id, subpopulation_id) VALUES ('i1', 'sp1')`,
  `INSERT INTO insight_tag (insight_id, tag) VALUES ('i1', 'förebyggande')`,
  `INSERT INTO saved_view (id, name, config_json, position) VALUES ('sv1', 'Barn utan behov', '{}', 1)`,
  `INSERT INTO import_mapping (id, kind, source_key, file_name, mapping_json, used_at) VALUES ('im1', 'services', 'insats|målgrupp', 'Lista.xlsx', '{}', '${at}')`,
  `INSERT INTO service_distinction (service_id, other_service_id, role, at) VALUES ('s1', 's2', 'Strateg', '${at}')`,
  `INSERT INTO service_merge (service_id, into_service_id, role, at) VALUES ('s2', 's1', 'Strateg', '${at}')`,
  `INSERT INTO stop_item (id, service_id, title, frees_cost, created_at) VALUES ('so1', 's2', 'Pappersbrev', 0.3, '${at}')`,
  `INSERT INTO rule_set (id, rule_set_id, version, content_json, adopted_at) VALUES ('rs1', 'sol-2025-400', 1, '{}', '${at}')`,
  `INSERT INTO screening (service_id, rule_set_id, rule_set_version) VALUES ('s1', 'sol-2025-400', 1)`,
  `INSERT INTO screening_answer (service_id, rule_id, answer, role, at) VALUES ('s1', 'R1', 'yes', 'Jurist', '${at}')`,
  `INSERT INTO screening_condition (service_id, rule_id, is_fulfilled, role, at) VALUES ('s1', 'R2', 1, 'Jurist', '${at}')`,
  `INSERT INTO screening_signature (id, service_id, role, outcome, signed_at, fingerprint, voided_at) VALUES ('ss1', 's1', 'Jurist', 'pass', '${at}', 'f', NULL)`,
  `INSERT INTO session (id, name, created_at) VALUES ('w1', 'Workshop 1', '${at}')`,
  `INSERT INTO session_service (session_id, service_id, position) VALUES ('w1', 's1', 1)`,
  `INSERT INTO participant (id, session_id, label, perspective_id, district_id, created_at) VALUES ('pa1', 'w1', 'P1', 'ps1', 'd1', '${at}')`,
  `INSERT INTO participant (id, session_id, label, created_at) VALUES ('pa2', 'w1', 'P2', '${at}')`,
  `INSERT INTO participant_code (participant_id, code, issued_at) VALUES ('pa1', 'K7Q4MDTR', '${at}')`,
  `INSERT INTO participant_device (id, participant_id, token_hash, joined_at) VALUES ('de1', 'pa1', '${'a'.repeat(64)}', '${at}')`,
  `INSERT INTO participant_revocation (participant_id, role, at) VALUES ('pa2', 'Workshopledare', '${at}')`,
  `INSERT INTO participant_merge (participant_id, into_participant_id, role, at) VALUES ('pa2', 'pa1', 'Workshopledare', '${at}')`,
  `INSERT INTO round (id, session_id, number, opened_at, revealed_at, revealed_role) VALUES ('r1', 'w1', 1, '${at}', NULL, NULL)`,
  `INSERT INTO minority_reason (id, round_id, service_id, criterion, text, created_at) VALUES ('mr1', 'r1', 's1', 'effect', 'Når inte alla', '${at}')`,
  `INSERT INTO session_perspective (session_id, perspective_id) VALUES ('w1', 'ps1')`,
  `INSERT INTO cut_line (id, session_id, round_id, reason, weight, threshold, role, at) VALUES ('cl1', 'w1', 'r1', 'Det här hinner vi', 0.5, 3.5, 'Workshopledare', '${at}')`,
  `INSERT INTO cut_line_service (cut_line_id, service_id, is_chosen, reason, rank, index_value) VALUES ('cl1', 's1', 1, NULL, 1, 72.5)`,
  `INSERT INTO proposal_category (id, name, position) VALUES ('pc1', 'Tidigt stöd', 1)`,
  `INSERT INTO service_proposal_category (service_id, category_id, position) VALUES ('s1', 'pc1', 1)`,
  `INSERT INTO development_card (service_id, for_whom, updated_at) VALUES ('s1', 'Föräldrar', '${at}')`,
  `INSERT INTO follow_up (id, service_id, measure, baseline, target, responsible_role, due_on) VALUES ('f1', 's1', 'Antal samtal', '10', '40', 'Enhetschef', '2027-06-30')`,
  `INSERT INTO district_comment (id, service_id, district_id, role, text, at) VALUES ('dc1', 's1', 'd1', 'Chef', 'Bra', '${at}')`,
  `INSERT INTO risk (id, number, service_id, title, current_severity, current_likelihood, created_at)
     VALUES ('ri1', 1, 's1', 'Målgruppen nås inte', 3, 2, '${at}')`,
  `INSERT INTO risk_measure (id, risk_id, what, cost, position) VALUES ('rm1', 'ri1', 'Uppsökande arbete', 12.5, 1)`,
  `INSERT INTO child_interest_test (service_id, affected_children) VALUES ('s1', 'Barn 0–6 år')`,
  `INSERT INTO wave (id, name, period, position) VALUES ('v1', 'Våg 1', '2027 H1', 1)`,
  `INSERT INTO wave_district (district_id, wave_id) VALUES ('d1', 'v1')`,
  `INSERT INTO rollout_cell (id, service_id, district_id, status) VALUES ('rc1', 's1', 'd1', 'pilot')`,
  `INSERT INTO rollout_checklist_item (id, rollout_cell_id, text, position) VALUES ('ci1', 'rc1', 'Lokal klar', 1)`,
  `INSERT INTO rollout_readiness (service_id, reach) VALUES ('s1', '120 familjer')`,
  `INSERT INTO gate_deviation (id, service_id, district_id, kind, reason, missing_json, role, at) VALUES ('gd1', 's1', 'd1', 'override', 'Redan i gång', '[]', 'Chef', '${at}')`,
  `INSERT INTO interest (id, district_id, service_id, role, text, at) VALUES ('in1', 'd1', 's1', 'Chef', 'Vill vara med', '${at}')`,
  `INSERT INTO proposal_exclusion (service_id, reason, role, at) VALUES ('s2', 'Avvaktar', 'Chef', '${at}')`,
  `INSERT INTO catalogue_version (id, number, adopted_on, adopted_at, role, board, paragraph, case_number, sha256, content_json) VALUES ('cv1', 1, '2026-11-22', '${at}', 'Chef', 'Socialnämnden', '12', 'SN 2026/1', '${'0'.repeat(64)}', '{}')`,
  `INSERT INTO decision (id, service_id, kind, text, role, at) VALUES ('de1', 's1', 'other', 'Går vidare', 'Chef', '${at}')`,
];

/**
 * Fills the plan. With a vote, it is two actions: everything with the vote, which cannot be undone,
 * and a goal, which can. Without, it is one that can.
 */
export function fillPlan(
  plan: PlanFile,
  changeMeta: (over: { readonly label: string }) => ChangeMeta,
  options: { readonly withVote?: boolean } = {},
): void {
  if (options.withVote ?? true) {
    const meta = changeMeta({ label: 'Fyllde planen' });
    inChangeSet(plan, meta, () => {
      for (const sql of rows) plan.sqlite.exec(sql);
      plan.sqlite
        .prepare(
          `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value, confidence, entry, comment, at, change_set_id) VALUES ('vo1', 1, 'r1', 'pa1', 's1', 'effect', 4, 'high', 'keyboard', 'Viktigt', ?, ?)`,
        )
        .run(at, meta.id);
      plan.sqlite
        .prepare(
          `INSERT INTO tally (id, seq, round_id, service_id, criterion, perspective_id, step_1, step_2, step_3, step_4, step_5, abstentions, entry, at, change_set_id) VALUES ('ta1', 1, 'r1', 's1', 'effect', 'ps1', 0, 1, 2, 3, 4, 1, 'dots', ?, ?)`,
        )
        .run(at, meta.id);
    });
    inChangeSet(plan, changeMeta({ label: 'Lade till ett mål' }), () =>
      plan.sqlite.exec(
        `INSERT INTO goal (id, name, position) VALUES ('g2', 'Färre placeringar', 2)`,
      ),
    );
  } else {
    inChangeSet(plan, changeMeta({ label: 'Fyllde planen' }), () => {
      for (const sql of rows) plan.sqlite.exec(sql);
    });
  }
  const empty = plan.tables.filter(
    ({ name, journalColumn }) =>
      (journalColumn === null || (options.withVote ?? true)) &&
      plan.sqlite.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() === undefined,
  );
  if (empty.length > 0) throw new Error(`no rows in ${empty.map(({ name }) => name).join()}`);
}
