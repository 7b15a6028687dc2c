-- What operators steer of sending: everything on hold, runs that wait for their word, what failed sent again; and troubles they were told of.
-- Instants are milliseconds since 1970 UTC.

-- At most one row: while it stands the sender claims nothing.
CREATE TABLE hold (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  why TEXT
);

-- More kinds of runs. Only the text of a CHECK changes and no row: a table that deliveries refer to is not written anew for that.
PRAGMA writable_schema = ON;
UPDATE sqlite_master
SET sql = replace(sql, '''scheduled'', ''immediate'', ''now''', '''scheduled'', ''immediate'', ''now'', ''resend'', ''test''')
WHERE type = 'table' AND name = 'run';
PRAGMA writable_schema = RESET;

-- How many deliveries a run planned, and between which ids they lie (others may lie between them too).
ALTER TABLE run ADD COLUMN planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0);
ALTER TABLE run ADD COLUMN first_delivery INTEGER;
ALTER TABLE run ADD COLUMN last_delivery INTEGER;
UPDATE run SET planned = c.number, first_delivery = c.first, last_delivery = c.last
FROM (SELECT run_id, count(*) AS number, min(id) AS first, max(id) AS last FROM delivery GROUP BY run_id) c WHERE c.run_id = run.id;

-- A run that may be several times larger than usual: its deliveries are planned as held. Weighed until it is known how many they are;
-- then asked, if they are more than usual_most, else releasing. An operator's word makes it releasing or calling off; both go on batch by batch.
ALTER TABLE run ADD COLUMN unusual TEXT CHECK (unusual IN ('weighed', 'asked', 'releasing', 'released', 'calling off', 'called off'));
ALTER TABLE run ADD COLUMN usual_most INTEGER;
ALTER TABLE run ADD COLUMN decided_by TEXT;
CREATE INDEX run_unusual ON run (id) WHERE unusual IN ('weighed', 'asked', 'releasing', 'calling off');

-- A run of the kind resend: which deliveries it sends again, as JSON.
ALTER TABLE run ADD COLUMN resend TEXT CHECK (resend IS NULL OR json_valid(resend));

-- Ends are ends: what is sent again is a new delivery, and each is sent again once at most.
ALTER TABLE delivery ADD COLUMN resend_of INTEGER;
CREATE UNIQUE INDEX delivery_resent ON delivery (resend_of) WHERE resend_of IS NOT NULL;

CREATE INDEX delivery_unwell ON delivery (changed_at) WHERE state IN ('failed', 'uncertain');

-- What is wrong now, since when: operators are told once of each.
CREATE TABLE trouble (
  key TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) WITHOUT ROWID;
