-- Why: what the two workshops need beside single votes: dots and hands counted per step, how a
-- session is set up, the line between what goes on and what does not, and proposals in categories.

-- How a session is set up. NULL is what the reference list says, and no time set.
ALTER TABLE session ADD COLUMN scales_json TEXT CHECK (scales_json IS NULL OR json_valid(scales_json));
ALTER TABLE session ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 600);

-- Which perspectives a participant of the session can choose; none is all.
CREATE TABLE session_perspective (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  perspective_id TEXT NOT NULL REFERENCES perspective (id) ON DELETE RESTRICT,
  PRIMARY KEY (session_id, perspective_id)
) STRICT;
CREATE INDEX session_perspective_perspective ON session_perspective (perspective_id);

-- Answers that were counted in the room: dots on a wall, hands, a heap of paper. Append-only like
-- votes, and a log entry of its own in the same way; the last count of an item, criterion,
-- perspective and kind of entry stands. It says how many, never who.
CREATE TABLE tally (
  id TEXT PRIMARY KEY NOT NULL,
  seq INTEGER NOT NULL UNIQUE,
  round_id TEXT NOT NULL REFERENCES round (id) ON DELETE RESTRICT,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
  criterion TEXT NOT NULL CHECK (criterion IN ('effect', 'feasibility')),
  -- Where each perspective has dots of its own colour; NULL where they were not told apart.
  perspective_id TEXT REFERENCES perspective (id) ON DELETE RESTRICT,
  step_1 INTEGER NOT NULL CHECK (step_1 BETWEEN 0 AND 1000),
  step_2 INTEGER NOT NULL CHECK (step_2 BETWEEN 0 AND 1000),
  step_3 INTEGER NOT NULL CHECK (step_3 BETWEEN 0 AND 1000),
  step_4 INTEGER NOT NULL CHECK (step_4 BETWEEN 0 AND 1000),
  step_5 INTEGER NOT NULL CHECK (step_5 BETWEEN 0 AND 1000),
  abstentions INTEGER NOT NULL CHECK (abstentions BETWEEN 0 AND 1000),
  entry TEXT NOT NULL CHECK (entry IN ('keyboard', 'paper', 'dots', 'file')),
  at TEXT NOT NULL,
  change_set_id TEXT NOT NULL REFERENCES change_set (id)
) STRICT;
CREATE INDEX tally_round ON tally (round_id, service_id, criterion);
CREATE INDEX tally_service ON tally (service_id);
CREATE INDEX tally_perspective ON tally (perspective_id);
CREATE INDEX tally_change_set ON tally (change_set_id);

CREATE TRIGGER tally_is_append_only_update BEFORE UPDATE ON tally
BEGIN
  SELECT RAISE(ABORT, 'tallies are append-only');
END;
CREATE TRIGGER tally_is_append_only_delete BEFORE DELETE ON tally
BEGIN
  SELECT RAISE(ABORT, 'tallies are append-only');
END;
CREATE TRIGGER tally_only_in_an_open_round BEFORE INSERT ON tally
WHEN (SELECT revealed_at FROM round WHERE id = NEW.round_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the round is closed');
END;

-- By which door a reason came; NULL in plans from before.
ALTER TABLE minority_reason ADD COLUMN entry TEXT CHECK (entry IN ('phone', 'keyboard'));

-- What goes on from a workshop and what does not: a decision, with the figures that it was taken on.
CREATE TABLE cut_line (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  round_id TEXT NOT NULL REFERENCES round (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  weight REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
  threshold REAL NOT NULL CHECK (threshold BETWEEN 1 AND 5),
  role TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX cut_line_session ON cut_line (session_id);
CREATE INDEX cut_line_round ON cut_line (round_id);

CREATE TABLE cut_line_service (
  cut_line_id TEXT NOT NULL REFERENCES cut_line (id) ON DELETE CASCADE,
  service_id TEXT NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
  is_chosen INTEGER NOT NULL CHECK (is_chosen IN (0, 1)),
  -- Why this one, where it differs from the order; NULL where the common reason says it.
  reason TEXT CHECK (length(trim(reason)) > 0),
  -- As the room's result said when the line was drawn; NULL without votes.
  rank INTEGER CHECK (rank > 0),
  index_value REAL CHECK (index_value BETWEEN 0 AND 100),
  PRIMARY KEY (cut_line_id, service_id)
) STRICT;
CREATE INDEX cut_line_service_service ON cut_line_service (service_id);

-- Between the workshops: proposals sorted into categories that the group names itself.
CREATE TABLE proposal_category (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE service_proposal_category (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id) ON DELETE CASCADE,
  category_id TEXT NOT NULL REFERENCES proposal_category (id) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX service_proposal_category_category ON service_proposal_category (category_id);

-- The cards of the example are made up, and must never be taken for what a municipality has decided.
ALTER TABLE development_card ADD COLUMN is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1));
ALTER TABLE district_comment ADD COLUMN is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1));
