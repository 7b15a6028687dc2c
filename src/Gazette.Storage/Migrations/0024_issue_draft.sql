-- Issues that operators hand in by chat: gathered, read, previewed, corrected, published. A draft is its operator's alone, and is forgotten a week after it was made.

-- parts: JSON array of what was handed in. pages: JSON array of what was read, null before and once it is published. corrections: JSON of what the operator changed.
-- revision goes up with each part: what was read of fewer parts is not kept. told: whether the operator was told how this state stands.
CREATE TABLE issue_draft (
  id          INTEGER PRIMARY KEY,
  token       TEXT NOT NULL UNIQUE CHECK (length(token) = 8),
  channel     TEXT NOT NULL,
  account     TEXT NOT NULL,
  chat        TEXT NOT NULL,
  sender      TEXT NOT NULL,
  grouped     TEXT,
  state       TEXT NOT NULL CHECK (state IN ('gathering', 'asked', 'reading', 'ready', 'refused', 'publishing', 'published', 'discarded')),
  revision    INTEGER NOT NULL DEFAULT 1,
  parts       TEXT NOT NULL,
  pages       TEXT,
  corrections TEXT,
  problem     TEXT,
  archive     INTEGER NOT NULL DEFAULT 0 CHECK (archive IN (0, 1)),
  outcome     TEXT,
  tries       INTEGER NOT NULL DEFAULT 0,
  told        INTEGER NOT NULL DEFAULT 1 CHECK (told IN (0, 1)),
  due_at      INTEGER,
  made_at     INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  CHECK ((due_at IS NOT NULL) = (state IN ('gathering', 'reading', 'publishing'))),
  CHECK (state <> 'published' OR outcome IS NOT NULL)
);

CREATE INDEX issue_draft_due ON issue_draft (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX issue_draft_untold ON issue_draft (id) WHERE told = 0;
CREATE INDEX issue_draft_chat ON issue_draft (channel, account, chat);
