-- Why: a list of ten thousand services comes in while a person waits. This lets the log take in many
-- rows at once, and spares work that SQLite did anew for every row.
-- From here on the log leaves out of a row what is NULL, which is most of a new service.

-- The table whose new rows are entered in the log together, right after they were written, instead of
-- one by one; NULL at any other time. It goes with its change set.
ALTER TABLE change_context ADD COLUMN bulk_table TEXT;

-- The services with the checks they had, said one value after the other: of a list, SQLite builds an
-- index for every row it checks, which was half of what writing a service took.
CREATE TABLE service_new (
  id TEXT PRIMARY KEY NOT NULL,
  ref TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  short_name TEXT,
  description TEXT,
  purpose TEXT,
  age_from INTEGER CHECK (age_from BETWEEN 0 AND 130),
  age_to INTEGER CHECK (age_to BETWEEN 0 AND 130),
  support_level TEXT
    CHECK (support_level = 'promoting' OR support_level = 'first-line' OR
      support_level = 'second-line'),
  method TEXT,
  provider TEXT,
  municipality TEXT,
  terms TEXT,
  assessment_today TEXT NOT NULL DEFAULT 'unknown'
    CHECK (assessment_today = 'with' OR assessment_today = 'without' OR assessment_today = 'both' OR
      assessment_today = 'unknown'),
  count_per_year INTEGER CHECK (count_per_year >= 0),
  yearly_cost REAL CHECK (yearly_cost >= 0),
  staffing REAL CHECK (staffing >= 0),
  fee TEXT,
  evidence_status TEXT
    CHECK (evidence_status = 'national-guideline' OR evidence_status = 'systematic-review' OR
      evidence_status = 'single-studies' OR evidence_status = 'documented-practice' OR
      evidence_status = 'unknown'),
  evidence_certainty TEXT
    CHECK (evidence_certainty = 'high' OR evidence_certainty = 'moderate' OR
      evidence_certainty = 'low' OR evidence_certainty = 'very-low'),
  evidence_source TEXT,
  documentation_regime TEXT
    CHECK (documentation_regime = 'A' OR documentation_regime = 'B' OR documentation_regime = 'C'),
  information_text TEXT,
  special_reasons TEXT,
  opening_hours TEXT,
  channels TEXT,
  partners TEXT,
  ksi_code TEXT,
  responsible_role TEXT,
  origin TEXT NOT NULL DEFAULT 'unknown'
    CHECK (origin = 'existing' OR origin = 'new-idea' OR origin = 'from-need' OR
      origin = 'unknown'),
  source TEXT,
  notes TEXT,
  most_vulnerable TEXT,
  equality_consequences TEXT,
  status TEXT NOT NULL DEFAULT 'inventoried'
    CHECK (status = 'inventoried' OR status = 'candidate' OR status = 'prioritised' OR
      status = 'developed' OR status = 'proposed' OR status = 'decided' OR status = 'declined' OR
      status = 'decommissioned'),
  status_reason TEXT,
  last_verified_on TEXT,
  last_verified_role TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO service_new (
  id, ref, name, short_name, description, purpose, age_from, age_to, support_level, method,
  provider, municipality, terms, assessment_today, count_per_year, yearly_cost, staffing, fee,
  evidence_status, evidence_certainty, evidence_source, documentation_regime, information_text,
  special_reasons, opening_hours, channels, partners, ksi_code, responsible_role, origin, source,
  notes, most_vulnerable, equality_consequences, status, status_reason, last_verified_on,
  last_verified_role, created_at, updated_at
)
SELECT
  id, ref, name, short_name, description, purpose, age_from, age_to, support_level, method,
  provider, municipality, terms, assessment_today, count_per_year, yearly_cost, staffing, fee,
  evidence_status, evidence_certainty, evidence_source, documentation_regime, information_text,
  special_reasons, opening_hours, channels, partners, ksi_code, responsible_role, origin, source,
  notes, most_vulnerable, equality_consequences, status, status_reason, last_verified_on,
  last_verified_role, created_at, updated_at
FROM service ORDER BY rowid;
DROP TABLE service;
ALTER TABLE service_new RENAME TO service;
