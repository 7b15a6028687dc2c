-- An edited question is answered in the place of its answer. question is the platform's id of the message that was answered, answered_as those of
-- the messages that the reply became (parted by commas); acted tells that the answer changed something, which an edit neither undoes nor repeats.
-- AUTOINCREMENT: what a channel of ours has sent is known by the message's number, which must not return after the newest message was erased.
CREATE TABLE message_numbered (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  channel     TEXT NOT NULL,
  account     TEXT NOT NULL,
  external_id TEXT NOT NULL,
  content     TEXT NOT NULL,
  state       TEXT NOT NULL DEFAULT 'stored' CHECK (state IN ('stored', 'applied', 'answered')),
  reply       TEXT,
  failure     TEXT,
  received_at INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  chat        TEXT NOT NULL DEFAULT '',
  erase       INTEGER NOT NULL DEFAULT 0 CHECK (erase IN (0, 1)),
  question    TEXT,
  answered_as TEXT,
  acted       INTEGER NOT NULL DEFAULT 0 CHECK (acted IN (0, 1)),
  UNIQUE (channel, account, external_id),
  CHECK (state <> 'applied' OR reply IS NOT NULL)
);
INSERT INTO message_numbered (id, channel, account, external_id, content, state, reply, failure, received_at, changed_at, chat, erase)
SELECT id, channel, account, external_id, content, state, reply, failure, received_at, changed_at, chat, erase FROM message;
DROP TABLE message;
ALTER TABLE message_numbered RENAME TO message;

CREATE INDEX message_unanswered ON message (id) WHERE state <> 'answered';
CREATE INDEX message_chat ON message (channel, chat);
CREATE INDEX message_question ON message (channel, account, chat, question) WHERE question IS NOT NULL;
