-- Why: what the inventory needs as a daily tool: saved views, remembered import mappings, services
-- that look alike, what to stop doing, and numbers that people can call a need by.
-- The change log's triggers are made anew after every migration.

-- A way to look at the catalogue: filters, grouping, columns and order (JSON, read by the window).
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
  config_json TEXT NOT NULL CHECK (json_valid(config_json)),
  position INTEGER NOT NULL
) STRICT;

-- How the columns and values of a file were read, for the next file with the same headings.
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY NOT NULL,
  -- What kind of import; an open list, since kinds are added.
  kind TEXT NOT NULL CHECK (length(trim(kind)) > 0),
  -- What makes two files come from the same source: their headings in canonical form.
  source_key TEXT NOT NULL,
  file_name TEXT NOT NULL,
  mapping_json TEXT NOT NULL CHECK (json_valid(mapping_json)),
  used_at TEXT NOT NULL,
  UNIQUE (kind, source_key)
) STRICT;

-- Two services that look alike, and that a person has said are not the same.
CREATE TABLE service_distinction (
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  other_service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (service_id, other_service_id),
  CHECK (service_id < other_service_id)
) STRICT;
CREATE INDEX service_distinction_other ON service_distinction (other_service_id);

-- A service that was merged into another. It stays, declined, with its votes and its history.
CREATE TABLE service_merge (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  into_service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK (service_id <> into_service_id)
) STRICT;
CREATE INDEX service_merge_into ON service_merge (into_service_id);

-- To stop doing (sluta göra): a service, or a habit that no service stands for.
CREATE TABLE stop_item (
  id TEXT PRIMARY KEY NOT NULL,
  service_id TEXT UNIQUE REFERENCES service (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  reason TEXT,
  -- What it frees: in words, kronor a year and full-time equivalents.
  frees TEXT,
  frees_cost REAL CHECK (frees_cost >= 0),
  frees_staffing REAL CHECK (frees_staffing >= 0),
  stop_on TEXT,
  responsible_role TEXT,
  follow_up TEXT,
  follow_up_on TEXT,
  status TEXT NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'decided', 'stopped')),
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

-- A number that people can call a need by (B1, B2 …).
CREATE TABLE need_new (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
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
INSERT INTO need_new (id, number, title, description, target_group_id, known_by, strength, known_on,
                      source, is_example, created_at)
  SELECT id, row_number() OVER (ORDER BY created_at, id), title, description, target_group_id,
         known_by, strength, known_on, source, is_example, created_at
  FROM need;
DROP TABLE need;
ALTER TABLE need_new RENAME TO need;
CREATE INDEX need_target_group ON need (target_group_id);

-- The log with the check it had, said so that SQLite need not build a list of the three words anew
-- for every entry it writes, which a large import waits for.
CREATE TABLE change_entry_new (
  seq INTEGER PRIMARY KEY,
  change_set_id TEXT NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  operation TEXT NOT NULL
    CHECK (operation = 'insert' OR operation = 'update' OR operation = 'delete'),
  before_json TEXT,
  after_json TEXT
) STRICT;
INSERT INTO change_entry_new (seq, change_set_id, table_name, record_id, operation, before_json,
                              after_json)
  SELECT seq, change_set_id, table_name, record_id, operation, before_json, after_json
  FROM change_entry ORDER BY seq;
DROP TABLE change_entry;
ALTER TABLE change_entry_new RENAME TO change_entry;
CREATE INDEX change_entry_set ON change_entry (change_set_id);
CREATE INDEX change_entry_record ON change_entry (table_name, record_id);
