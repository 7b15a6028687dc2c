-- Who follows what and when, and that it arrives once.
-- Instants are milliseconds since 1970 UTC; sequence numbers are those of offer.sequence.
-- Cadences: 0 immediate, 1 daily, 2 workdays, 3 weekly, 4 off.

CREATE TABLE subscriber (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
  zone TEXT NOT NULL,
  created_at INTEGER NOT NULL
);

CREATE TABLE address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subscriber_id INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  channel TEXT NOT NULL,
  account TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  unreachable TEXT,
  unreachable_since INTEGER,
  UNIQUE (channel, account, chat, thread),
  CHECK ((unreachable IS NULL) = (unreachable_since IS NULL))
);
CREATE INDEX address_of_subscriber ON address (subscriber_id);

-- A row stood for the offers with after < sequence <= until. Any change ends it and opens another. Clustered by person: a run reads them in order.
CREATE TABLE follow (
  subscriber_id INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  place TEXT NOT NULL,
  exclusions TEXT,                     -- JSON array of words, or null for none
  cadence INTEGER NOT NULL CHECK (cadence BETWEEN 0 AND 4),
  after INTEGER NOT NULL CHECK (after >= 0),
  until INTEGER CHECK (until >= after),
  opened_by TEXT NOT NULL,
  ended_by TEXT,
  PRIMARY KEY (subscriber_id, number),
  CHECK ((until IS NULL) = (ended_by IS NULL))
) WITHOUT ROWID;
CREATE UNIQUE INDEX follow_standing ON follow (subscriber_id, place) WHERE until IS NULL;
CREATE INDEX follow_immediate ON follow (subscriber_id) WHERE cadence = 0 AND until IS NULL;

-- A person's window of one cadence: everything up to the watermark is decided. The time is null for the default, due is null where nothing comes by time.
CREATE TABLE schedule (
  subscriber_id INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  cadence INTEGER NOT NULL CHECK (cadence BETWEEN 0 AND 4),
  watermark INTEGER NOT NULL CHECK (watermark >= 0),
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  weekday INTEGER CHECK (weekday BETWEEN 0 AND 6),
  due INTEGER,
  PRIMARY KEY (subscriber_id, cadence),
  CHECK (due IS NULL OR cadence IN (1, 2, 3)),
  CHECK (weekday IS NULL OR (cadence = 3 AND minute IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX schedule_due ON schedule (due, subscriber_id) WHERE due IS NOT NULL;

-- Times that changes replaced, so that the changes can be undone.
CREATE TABLE past_schedule (
  id INTEGER PRIMARY KEY,
  subscriber_id INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  token TEXT NOT NULL,
  cadence INTEGER NOT NULL CHECK (cadence IN (1, 2, 3)),
  minute_before INTEGER,
  weekday_before INTEGER,
  minute_after INTEGER NOT NULL,
  weekday_after INTEGER
);
CREATE INDEX past_schedule_of_subscriber ON past_schedule (subscriber_id, id);

-- One instant at which windows close. The bound is fixed when the row is written; subscribers up to the cursor are planned.
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('scheduled', 'immediate', 'now')),
  instant INTEGER NOT NULL,
  bound INTEGER NOT NULL CHECK (bound >= 0),
  subscriber_id INTEGER REFERENCES subscriber (id) ON DELETE CASCADE,
  cursor INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  CHECK ((kind = 'now') = (subscriber_id IS NOT NULL))
);
CREATE UNIQUE INDEX run_instant ON run (kind, instant) WHERE kind <> 'now';
CREATE INDEX run_unfinished ON run (id) WHERE finished_at IS NULL;
CREATE INDEX run_of_subscriber ON run (subscriber_id) WHERE subscriber_id IS NOT NULL;

-- A list of article versions, shared by all for whom it is the same: [[article, version, sequence], …] in the order of the news.
CREATE TABLE digest (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES run (id),
  articles TEXT NOT NULL
);
CREATE INDEX digest_of_run ON digest (run_id);

-- What is sent: one for each digest, channel and language. The revision grows each time it is marked stale.
CREATE TABLE body (
  digest_id INTEGER NOT NULL REFERENCES digest (id),
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'missing' CHECK (state IN ('missing', 'rendered', 'stale', 'empty', 'poisoned')),
  revision INTEGER NOT NULL DEFAULT 0,
  content BLOB,
  error TEXT,
  rendered_at INTEGER,
  PRIMARY KEY (digest_id, channel, language),
  CHECK (state <> 'rendered' OR content IS NOT NULL),
  CHECK (state <> 'poisoned' OR error IS NOT NULL)
) WITHOUT ROWID;
CREATE INDEX body_to_render ON body (digest_id) WHERE state IN ('missing', 'stale');

-- Each start of the service: what an earlier one left in sending may have been sent.
CREATE TABLE process_start (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL
);

-- A digest on its way to one person. AUTOINCREMENT: our own channels know a repeat by the id.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES run (id),
  subscriber_id INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  digest_id INTEGER NOT NULL REFERENCES digest (id),
  address_id INTEGER NOT NULL REFERENCES address (id),
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'held', 'sent', 'failed', 'cancelled', 'uncertain')),
  not_before INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures BETWEEN 0 AND attempts),
  ambiguous INTEGER NOT NULL DEFAULT 0 CHECK (ambiguous BETWEEN 0 AND attempts),
  unwanted INTEGER NOT NULL DEFAULT 0 CHECK (unwanted IN (0, 1)),   -- cancelled while it was under way
  claimed_by INTEGER REFERENCES process_start (number),
  platform_id TEXT,
  reason TEXT,
  changed_at INTEGER NOT NULL,
  UNIQUE (subscriber_id, run_id),
  CHECK ((state = 'sending') = (claimed_by IS NOT NULL)),
  CHECK (platform_id IS NULL OR state = 'sent'),
  CHECK (state NOT IN ('failed', 'uncertain', 'cancelled') OR reason IS NOT NULL)
);
CREATE INDEX delivery_pending ON delivery (channel, not_before) WHERE state = 'pending';
CREATE INDEX delivery_open ON delivery (address_id) WHERE state IN ('pending', 'sending', 'held');
CREATE INDEX delivery_sending ON delivery (claimed_by) WHERE state = 'sending';
CREATE INDEX delivery_held ON delivery (changed_at) WHERE state = 'held';

-- The moves that are possible; sent, failed, cancelled and uncertain are ends.
CREATE TRIGGER delivery_moves BEFORE UPDATE OF state ON delivery
WHEN OLD.state <> NEW.state AND NOT (
  (OLD.state = 'pending' AND NEW.state IN ('sending', 'held', 'cancelled', 'failed'))
  OR (OLD.state = 'sending' AND NEW.state IN ('sent', 'pending', 'failed', 'held', 'uncertain', 'cancelled'))
  OR (OLD.state = 'held' AND NEW.state IN ('pending', 'cancelled', 'failed')))
BEGIN
  SELECT RAISE(ABORT, 'a delivery cannot move so');
END;

CREATE TABLE attempt (
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (delivery_id, number)
) WITHOUT ROWID;

-- A platform asked to wait; an empty chat is the whole bot.
CREATE TABLE pause (
  channel TEXT NOT NULL,
  account TEXT NOT NULL,
  chat TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (channel, account, chat)
) WITHOUT ROWID;
