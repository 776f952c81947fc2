-- Why: phones in the room: with which code one enters, which device votes for whom, and which codes
-- no longer count. The journal learns from which device a vote came, and in which order it was given.

-- The secret by which a participant enters on a phone, and changes to another phone. It opens
-- nothing but the own ballot, and that only while the lead holds the room open.
CREATE TABLE participant_code (
  participant_id TEXT PRIMARY KEY NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
  issued_at TEXT NOT NULL
) STRICT;

-- A device that has entered. The token itself is on the device alone.
CREATE TABLE participant_device (
  id TEXT PRIMARY KEY NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  joined_at TEXT NOT NULL
) STRICT;
CREATE INDEX participant_device_participant ON participant_device (participant_id);

-- A code taken back: it votes no more, and counts in no round that is revealed after that.
CREATE TABLE participant_revocation (
  participant_id TEXT PRIMARY KEY NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- Two codes of one person: votes of the first count as the second's in rounds revealed after that.
CREATE TABLE participant_merge (
  participant_id TEXT PRIMARY KEY NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  into_participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK (participant_id <> into_participant_id)
) STRICT;
CREATE INDEX participant_merge_into ON participant_merge (into_participant_id);

-- The device's own count of its answers: one that comes late never replaces a newer one.
ALTER TABLE vote ADD COLUMN device_id TEXT REFERENCES participant_device (id);
ALTER TABLE vote ADD COLUMN device_order INTEGER
  CHECK (device_order > 0 AND (device_id IS NULL) = (device_order IS NULL));
CREATE INDEX vote_device ON vote (device_id, service_id, criterion, device_order);
