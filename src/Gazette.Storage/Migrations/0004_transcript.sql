-- The conversations of the channels that are ours (web chat, terminal): there, sent means that the entry stands here.
-- Instants are milliseconds since 1970 UTC.

-- AUTOINCREMENT: a page that reconnects names the last entry it has; numbers only grow and are never given twice.
CREATE TABLE transcript (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'reply', 'digest', 'change')),
  target INTEGER REFERENCES transcript (id),
  body TEXT NOT NULL CHECK (json_valid(body)),
  source TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  CHECK ((kind = 'change') = (target IS NOT NULL))
);
CREATE INDEX transcript_chat ON transcript (channel, chat, id);
CREATE INDEX transcript_target ON transcript (target, id) WHERE target IS NOT NULL;

-- How far each chat was seen: a web chat nobody opens for 28 days pauses, a terminal shows what came since.
CREATE TABLE transcript_visit (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  at INTEGER NOT NULL,
  read_to INTEGER NOT NULL,
  PRIMARY KEY (channel, chat)
) WITHOUT ROWID;
