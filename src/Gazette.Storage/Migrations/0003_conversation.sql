-- Messages from chats: stored before they are confirmed to the platform, applied with what they change, then answered.
-- (channel, account, external_id) is the platform's own name of an update: the same one twice is one row.
CREATE TABLE message (
  id          INTEGER PRIMARY KEY,
  channel     TEXT NOT NULL,
  account     TEXT NOT NULL,
  external_id TEXT NOT NULL,
  content     TEXT NOT NULL,
  state       TEXT NOT NULL DEFAULT 'stored' CHECK (state IN ('stored', 'applied', 'answered')),
  reply       TEXT,
  failure     TEXT,
  received_at INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  UNIQUE (channel, account, external_id),
  CHECK (state <> 'applied' OR reply IS NOT NULL)
);

CREATE INDEX message_unanswered ON message (id) WHERE state <> 'answered';

-- What was said before: one row for each person in each chat.
CREATE TABLE dialogue (
  channel    TEXT NOT NULL,
  account    TEXT NOT NULL,
  chat       TEXT NOT NULL,
  thread     TEXT NOT NULL,
  sender     TEXT NOT NULL,
  content    TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (channel, account, chat, thread, sender)
);
