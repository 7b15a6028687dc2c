-- What goes out beside digests: what operators say to many, and corrections of what was sent.
-- Instants are milliseconds since 1970 UTC.

-- Two more kinds of runs. Only the text of a CHECK changes, no row: a table that deliveries refer to is not written anew for that.
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = replace(sql, '''scheduled'', ''immediate''', '''scheduled'', ''broadcast'', ''correction'', ''immediate''')
WHERE type = 'table' AND name = 'run';
PRAGMA writable_schema = RESET;

-- What a digest row is, where it is no digest: a digest as it reads after a correction (of the digest origin), the short message that says
-- that an article was corrected, or an operator's text, which holds no articles.
ALTER TABLE digest ADD COLUMN form TEXT CHECK (form IN ('corrected', 'correction', 'broadcast'));
ALTER TABLE digest ADD COLUMN text TEXT CHECK ((text IS NOT NULL) = (form IS 'broadcast') AND (form IS NOT 'broadcast' OR articles = '[]'));
ALTER TABLE digest ADD COLUMN corrects TEXT CHECK (corrects IS NULL OR json_valid(corrects));
ALTER TABLE digest ADD COLUMN instant INTEGER;   -- of the digest that it stands for; null where it is that of its run
ALTER TABLE digest ADD COLUMN origin INTEGER REFERENCES digest (id);
CREATE UNIQUE INDEX digest_origin ON digest (run_id, origin) WHERE origin IS NOT NULL;

-- The message on the platform that a delivery changes; null where it is a message of its own.
ALTER TABLE delivery ADD COLUMN replaces TEXT;

-- What an operator says to everyone (no places), or to whoever follows one of some places. Its subscribers are those that there were
-- when it was confirmed. Taken back: its deliveries up to taken_to are cancelled.
CREATE TABLE broadcast (
  run_id INTEGER PRIMARY KEY REFERENCES run (id),
  digest_id INTEGER NOT NULL UNIQUE REFERENCES digest (id),
  token TEXT NOT NULL UNIQUE,          -- of the preview: confirmed twice, it is one
  place TEXT,
  places TEXT NOT NULL CHECK (json_valid(places)),
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  actor TEXT NOT NULL,
  last_subscriber INTEGER NOT NULL,
  first_delivery INTEGER NOT NULL,     -- its deliveries have greater ids
  cancelled_at INTEGER,
  taken_to INTEGER,
  taken_at INTEGER CHECK (taken_at IS NULL OR taken_to IS NOT NULL),
  CHECK ((cancelled_at IS NULL) = (taken_to IS NULL))
);
CREATE INDEX broadcast_taken_back ON broadcast (run_id) WHERE cancelled_at IS NOT NULL AND taken_at IS NULL;

-- An editor corrected an article. Where those who had it are told, by a run; the digest is the short message for who cannot be told in place.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id),
  at INTEGER NOT NULL,
  run_id INTEGER UNIQUE REFERENCES run (id),
  digest_id INTEGER REFERENCES digest (id),
  CHECK ((run_id IS NULL) = (digest_id IS NULL))
);
CREATE INDEX correction_of_article ON correction (article_id, id);
