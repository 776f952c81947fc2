-- Why: the first schema of a plan file: the whole chain from inventory to decision.
-- Frozen once released: a change is a new numbered file. Triggers of the change log are made by
-- db/change-log.ts from the tables themselves, so that no table or column can be forgotten.

-- Change log ------------------------------------------------------------------------------------

CREATE TABLE change_set (
  id TEXT PRIMARY KEY NOT NULL,
  seq INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  target_id TEXT REFERENCES change_set (id),
  is_undoable INTEGER NOT NULL DEFAULT 1 CHECK (is_undoable IN (0, 1))
) STRICT;

CREATE TABLE change_entry (
  seq INTEGER PRIMARY KEY,
  change_set_id TEXT NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before_json TEXT,
  after_json TEXT
) STRICT;
CREATE INDEX change_entry_set ON change_entry (change_set_id);
CREATE INDEX change_entry_record ON change_entry (table_name, record_id);

-- The change set that is being written; no row of a plan table changes without one.
CREATE TABLE change_context (
  only_row INTEGER PRIMARY KEY NOT NULL CHECK (only_row = 1),
  change_set_id TEXT
) STRICT;

-- The plan and its lists ------------------------------------------------------------------------

CREATE TABLE plan (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  created_at TEXT NOT NULL,
  -- Rule set under which services are judged anew.
  rule_set_id TEXT NOT NULL,
  rule_set_version INTEGER NOT NULL
) STRICT;

-- Settings that are no aggregate of their own: weights, risk bands, labels, board texts (JSON).
CREATE TABLE setting (
  id TEXT PRIMARY KEY NOT NULL,
  value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT;

CREATE TABLE target_group (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE area (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE target_group_area (
  target_group_id TEXT NOT NULL REFERENCES target_group (id) ON DELETE CASCADE,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE CASCADE,
  PRIMARY KEY (target_group_id, area_id)
) STRICT;

CREATE TABLE district (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  population INTEGER CHECK (population > 0),
  population_source TEXT
) STRICT;

CREATE TABLE working_method (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE perspective (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE goal (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL,
  period TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- Services --------------------------------------------------------------------------------------

CREATE TABLE service (
  id TEXT PRIMARY KEY NOT NULL,
  ref TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  short_name TEXT,
  description TEXT,
  purpose TEXT,
  age_from INTEGER CHECK (age_from BETWEEN 0 AND 130),
  age_to INTEGER CHECK (age_to BETWEEN 0 AND 130),
  support_level TEXT CHECK (support_level IN ('promoting', 'first-line', 'second-line')),
  method TEXT,
  provider TEXT,
  municipality TEXT,
  terms TEXT,
  assessment_today TEXT NOT NULL DEFAULT 'unknown'
    CHECK (assessment_today IN ('with', 'without', 'both', 'unknown')),
  count_per_year INTEGER CHECK (count_per_year >= 0),
  yearly_cost REAL CHECK (yearly_cost >= 0),
  staffing REAL CHECK (staffing >= 0),
  fee TEXT,
  evidence_status TEXT CHECK (evidence_status IN
    ('national-guideline', 'systematic-review', 'single-studies', 'documented-practice', 'unknown')),
  evidence_certainty TEXT CHECK (evidence_certainty IN ('high', 'moderate', 'low', 'very-low')),
  evidence_source TEXT,
  documentation_regime TEXT CHECK (documentation_regime IN ('A', 'B', 'C')),
  information_text TEXT,
  special_reasons TEXT,
  opening_hours TEXT,
  channels TEXT,
  partners TEXT,
  ksi_code TEXT,
  responsible_role TEXT,
  origin TEXT NOT NULL DEFAULT 'unknown'
    CHECK (origin IN ('existing', 'new-idea', 'from-need', 'unknown')),
  source TEXT,
  notes TEXT,
  most_vulnerable TEXT,
  equality_consequences TEXT,
  status TEXT NOT NULL DEFAULT 'inventoried' CHECK (status IN
    ('inventoried', 'candidate', 'prioritised', 'developed', 'proposed', 'decided', 'declined',
     'decommissioned')),
  status_reason TEXT,
  last_verified_on TEXT,
  last_verified_role TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE service_target_group (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  target_group_id TEXT NOT NULL REFERENCES target_group (id) ON DELETE RESTRICT,
  PRIMARY KEY (service_id, target_group_id)
) STRICT;
CREATE INDEX service_target_group_group ON service_target_group (target_group_id);

CREATE TABLE service_area (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE RESTRICT,
  PRIMARY KEY (service_id, area_id)
) STRICT;
CREATE INDEX service_area_area ON service_area (area_id);

CREATE TABLE service_form (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  form TEXT NOT NULL CHECK (length(trim(form)) > 0),
  position INTEGER NOT NULL,
  PRIMARY KEY (service_id, form)
) STRICT;

CREATE TABLE service_working_method (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  working_method_id TEXT NOT NULL REFERENCES working_method (id) ON DELETE RESTRICT,
  PRIMARY KEY (service_id, working_method_id)
) STRICT;
CREATE INDEX service_working_method_method ON service_working_method (working_method_id);

-- Districts where the service is offered today (inventory), apart from the planned rollout.
CREATE TABLE service_district (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  district_id TEXT NOT NULL REFERENCES district (id) ON DELETE RESTRICT,
  PRIMARY KEY (service_id, district_id)
) STRICT;
CREATE INDEX service_district_district ON service_district (district_id);

-- Steps of the life cycle, forward and back, each with role and reason.
CREATE TABLE service_step (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  from_status TEXT NOT NULL,
  to_status TEXT NOT NULL,
  reason TEXT,
  role TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX service_step_service ON service_step (service_id);

-- Needs and insights ----------------------------------------------------------------------------

CREATE TABLE need (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  description TEXT,
  target_group_id TEXT REFERENCES target_group (id) ON DELETE RESTRICT,
  known_by TEXT NOT NULL DEFAULT 'unknown' CHECK (known_by IN
    ('statistics', 'user-report', 'interview', 'workshop', 'research', 'unknown')),
  strength TEXT CHECK (strength IN ('weak', 'medium', 'strong')),
  known_on TEXT,
  source TEXT,
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX need_target_group ON need (target_group_id);

CREATE TABLE need_service (
  need_id TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  PRIMARY KEY (need_id, service_id)
) STRICT;
CREATE INDEX need_service_service ON need_service (service_id);

CREATE TABLE subpopulation (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE insight (
  id TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  collector TEXT,
  collected_on TEXT,
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE insight_perspective (
  insight_id TEXT NOT NULL REFERENCES insight (id) ON DELETE CASCADE,
  perspective TEXT NOT NULL CHECK (perspective IN ('contact', 'risk-group', 'residents')),
  PRIMARY KEY (insight_id, perspective)
) STRICT;

CREATE TABLE insight_subpopulation (
  insight_id TEXT NOT NULL REFERENCES insight (id) ON DELETE CASCADE,
  subpopulation_id TEXT NOT NULL REFERENCES subpopulation (id) ON DELETE RESTRICT,
  PRIMARY KEY (insight_id, subpopulation_id)
) STRICT;
CREATE INDEX insight_subpopulation_subpopulation ON insight_subpopulation (subpopulation_id);

CREATE TABLE insight_tag (
  insight_id TEXT NOT NULL REFERENCES insight (id) ON DELETE CASCADE,
  tag TEXT NOT NULL CHECK (length(trim(tag)) > 0),
  PRIMARY KEY (insight_id, tag)
) STRICT;

-- Legal gate ------------------------------------------------------------------------------------

-- The rule sets the plan has been judged by, whole, so that an old outcome can always be explained.
CREATE TABLE rule_set (
  id TEXT PRIMARY KEY NOT NULL,
  rule_set_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  content_json TEXT NOT NULL CHECK (json_valid(content_json)),
  adopted_at TEXT NOT NULL,
  UNIQUE (rule_set_id, version)
) STRICT;

-- Which rule-set version a service is judged by; a newer one never changes it silently.
CREATE TABLE screening (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  rule_set_id TEXT NOT NULL,
  rule_set_version INTEGER NOT NULL,
  FOREIGN KEY (rule_set_id, rule_set_version) REFERENCES rule_set (rule_set_id, version)
) STRICT;

CREATE TABLE screening_answer (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  rule_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-applicable')),
  note TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  PRIMARY KEY (service_id, rule_id)
) STRICT;

-- A fulfilled condition; an open one has no row here, or is_fulfilled 0.
CREATE TABLE screening_condition (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  rule_id TEXT NOT NULL,
  is_fulfilled INTEGER NOT NULL CHECK (is_fulfilled IN (0, 1)),
  reference TEXT,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  PRIMARY KEY (service_id, rule_id)
) STRICT;

CREATE TABLE screening_signature (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('block', 'review', 'condition', 'pass')),
  signed_at TEXT NOT NULL,
  -- What was signed: the answers and conditions in canonical form.
  fingerprint TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE INDEX screening_signature_service ON screening_signature (service_id);

-- Workshop 1 ------------------------------------------------------------------------------------

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
  weight REAL NOT NULL DEFAULT 0.5 CHECK (weight BETWEEN 0 AND 1),
  threshold REAL NOT NULL DEFAULT 3.5 CHECK (threshold BETWEEN 1 AND 5),
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE session_service (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  PRIMARY KEY (session_id, service_id)
) STRICT;
CREATE INDEX session_service_service ON session_service (service_id);

CREATE TABLE participant (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  -- An anonymous code, never a name.
  label TEXT NOT NULL CHECK (length(trim(label)) > 0),
  perspective_id TEXT REFERENCES perspective (id) ON DELETE RESTRICT,
  district_id TEXT REFERENCES district (id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL,
  UNIQUE (session_id, label)
) STRICT;
CREATE INDEX participant_perspective ON participant (perspective_id);
CREATE INDEX participant_district ON participant (district_id);

CREATE TABLE round (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  opened_at TEXT NOT NULL,
  revealed_at TEXT,
  revealed_role TEXT,
  UNIQUE (session_id, number),
  CHECK ((revealed_at IS NULL) = (revealed_role IS NULL))
) STRICT;

-- What has been seen cannot be unseen.
CREATE TRIGGER round_stays_revealed BEFORE UPDATE OF revealed_at ON round
WHEN OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS NOT OLD.revealed_at
BEGIN
  SELECT RAISE(ABORT, 'a revealed round stays revealed');
END;

-- The journal of votes: append-only. The last vote of a participant on an item, criterion and
-- round counts; NULL is "cannot assess". A vote is its own change entry: it names its change set
-- (role, time) and can never change, so the change log writes no second copy of it, but still
-- refuses a vote outside a change set. A change set that holds votes alone is not empty.
CREATE TABLE vote (
  id TEXT PRIMARY KEY NOT NULL,
  seq INTEGER NOT NULL UNIQUE,
  round_id TEXT NOT NULL REFERENCES round (id) ON DELETE RESTRICT,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE RESTRICT,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
  criterion TEXT NOT NULL CHECK (criterion IN ('effect', 'feasibility')),
  value INTEGER CHECK (value BETWEEN 1 AND 5),
  confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')),
  entry TEXT NOT NULL CHECK (entry IN ('phone', 'keyboard', 'paper', 'dots', 'file')),
  comment TEXT,
  at TEXT NOT NULL,
  change_set_id TEXT NOT NULL REFERENCES change_set (id)
) STRICT;
CREATE INDEX vote_round ON vote (round_id, service_id, criterion);
CREATE INDEX vote_participant ON vote (participant_id);
CREATE INDEX vote_service ON vote (service_id);
CREATE INDEX vote_change_set ON vote (change_set_id);

CREATE TRIGGER vote_is_append_only_update BEFORE UPDATE ON vote
BEGIN
  SELECT RAISE(ABORT, 'votes are append-only');
END;
CREATE TRIGGER vote_is_append_only_delete BEFORE DELETE ON vote
BEGIN
  SELECT RAISE(ABORT, 'votes are append-only');
END;
CREATE TRIGGER vote_only_in_an_open_round BEFORE INSERT ON vote
WHEN (SELECT revealed_at FROM round WHERE id = NEW.round_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the round is closed');
END;

CREATE TABLE minority_reason (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
  criterion TEXT NOT NULL CHECK (criterion IN ('effect', 'feasibility')),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX minority_reason_round ON minority_reason (round_id);
CREATE INDEX minority_reason_service ON minority_reason (service_id);

-- Workshop 2 ------------------------------------------------------------------------------------

CREATE TABLE development_card (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  for_whom TEXT,
  not_for_whom TEXT,
  limits_with_reasons TEXT,
  criteria TEXT,
  content TEXT,
  delivery_model TEXT,
  staffing_and_competence TEXT,
  channels_and_hours TEXT,
  documentation TEXT,
  partners TEXT,
  cost_frame TEXT,
  open_questions TEXT,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE follow_up (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  measure TEXT NOT NULL,
  baseline TEXT,
  target TEXT,
  responsible_role TEXT,
  due_on TEXT
) STRICT;
CREATE INDEX follow_up_service ON follow_up (service_id);

CREATE TABLE district_comment (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  district_id TEXT REFERENCES district (id) ON DELETE RESTRICT,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  answer TEXT,
  answer_role TEXT,
  answered_at TEXT
) STRICT;
CREATE INDEX district_comment_service ON district_comment (service_id);
CREATE INDEX district_comment_district ON district_comment (district_id);

-- Risks -----------------------------------------------------------------------------------------

CREATE TABLE risk (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  service_id TEXT REFERENCES service (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  cause TEXT,
  affected TEXT,
  inherent_severity INTEGER CHECK (inherent_severity BETWEEN 1 AND 4),
  inherent_likelihood INTEGER CHECK (inherent_likelihood BETWEEN 1 AND 4),
  current_severity INTEGER CHECK (current_severity BETWEEN 1 AND 4),
  current_likelihood INTEGER CHECK (current_likelihood BETWEEN 1 AND 4),
  residual_severity INTEGER CHECK (residual_severity BETWEEN 1 AND 4),
  residual_likelihood INTEGER CHECK (residual_likelihood BETWEEN 1 AND 4),
  knowledge TEXT CHECK (knowledge IN ('weak', 'medium', 'strong')),
  treatment TEXT CHECK (treatment IN ('avoid', 'reduce', 'share', 'accept')),
  accepted_by_role TEXT,
  accepted_reason TEXT,
  review_on TEXT,
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL,
  CHECK ((inherent_severity IS NULL) = (inherent_likelihood IS NULL)),
  CHECK ((current_severity IS NULL) = (current_likelihood IS NULL)),
  CHECK ((residual_severity IS NULL) = (residual_likelihood IS NULL))
) STRICT;
CREATE INDEX risk_service ON risk (service_id);

CREATE TABLE risk_measure (
  id TEXT PRIMARY KEY NOT NULL,
  risk_id TEXT NOT NULL REFERENCES risk (id) ON DELETE CASCADE,
  what TEXT NOT NULL CHECK (length(trim(what)) > 0),
  owner_role TEXT,
  due_on TEXT,
  cost REAL CHECK (cost >= 0),
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'ongoing', 'done')),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX risk_measure_risk ON risk_measure (risk_id);

CREATE TABLE child_interest_test (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  affected_children TEXT,
  children_views TEXT,
  assessment TEXT,
  compensating_measures TEXT,
  conclusion TEXT,
  role TEXT,
  done_on TEXT
) STRICT;

-- Rollout ---------------------------------------------------------------------------------------

CREATE TABLE wave (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  period TEXT,
  position INTEGER NOT NULL
) STRICT;

-- A district stands in at most one wave.
CREATE TABLE wave_district (
  district_id TEXT PRIMARY KEY NOT NULL REFERENCES district (id) ON DELETE CASCADE,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX wave_district_wave ON wave_district (wave_id);

-- One service or one working method in one district. No row: status unknown.
CREATE TABLE rollout_cell (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT REFERENCES service (id) ON DELETE CASCADE,
  working_method_id TEXT REFERENCES working_method (id) ON DELETE CASCADE,
  district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
  status TEXT NOT NULL DEFAULT 'unknown' CHECK (status IN
    ('not-applicable', 'unknown', 'planned', 'pilot', 'rolling-out', 'rolled-out', 'sustained',
     'paused', 'decommissioned')),
  start_on TEXT,
  end_on TEXT,
  responsible_role TEXT,
  note TEXT,
  phase TEXT CHECK (phase IN ('needs', 'installation', 'use', 'sustaining')),
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  CHECK ((service_id IS NULL) <> (working_method_id IS NULL)),
  UNIQUE (service_id, district_id),
  UNIQUE (working_method_id, district_id)
) STRICT;
CREATE INDEX rollout_cell_district ON rollout_cell (district_id);

CREATE TABLE rollout_checklist_item (
  id TEXT PRIMARY KEY NOT NULL,
  rollout_cell_id TEXT NOT NULL REFERENCES rollout_cell (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
  due_on TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX rollout_checklist_item_cell ON rollout_checklist_item (rollout_cell_id);

-- What the gate from pilot to full rollout asks for, per service.
CREATE TABLE rollout_readiness (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  reach TEXT,
  effect TEXT,
  adoption TEXT,
  implementation TEXT,
  maintenance TEXT,
  owner_role TEXT,
  funding TEXT,
  decision_reference TEXT
) STRICT;

-- Full rollout past a closed gate: by a written reason, or recorded as already existing.
CREATE TABLE gate_deviation (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('override', 'not-checked')),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  missing_json TEXT NOT NULL CHECK (json_valid(missing_json)),
  role TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX gate_deviation_service ON gate_deviation (service_id);
CREATE INDEX gate_deviation_district ON gate_deviation (district_id);

CREATE TABLE interest (
  id TEXT PRIMARY KEY NOT NULL,
  district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
  service_id TEXT REFERENCES service (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX interest_district ON interest (district_id);
CREATE INDEX interest_service ON interest (service_id);

-- Decision --------------------------------------------------------------------------------------

-- A service kept out of the proposal, with the reason the board reads.
CREATE TABLE proposal_exclusion (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  role TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE catalogue_version (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  adopted_on TEXT NOT NULL,
  adopted_at TEXT NOT NULL,
  role TEXT NOT NULL,
  board TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  case_number TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  content_json TEXT NOT NULL CHECK (json_valid(content_json))
) STRICT;

CREATE TRIGGER catalogue_version_is_frozen_update BEFORE UPDATE ON catalogue_version
BEGIN
  SELECT RAISE(ABORT, 'an adopted version is frozen');
END;
CREATE TRIGGER catalogue_version_is_frozen_delete BEFORE DELETE ON catalogue_version
BEGIN
  SELECT RAISE(ABORT, 'an adopted version is frozen');
END;

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT REFERENCES service (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('status', 'signature', 'exclusion', 'override', 'adoption', 'reveal', 'other')),
  text TEXT NOT NULL,
  role TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX decision_service ON decision (service_id);
