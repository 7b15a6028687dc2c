-- A body is longer than what a row without a rowid keeps in its place: each of them took a page of its own beside that of its key.
CREATE TABLE body_row (
  digest_id INTEGER NOT NULL REFERENCES digest (id),
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'missing' CHECK (state IN ('missing', 'rendered', 'stale', 'empty', 'poisoned')),
  revision INTEGER NOT NULL DEFAULT 0,
  content BLOB,
  error TEXT,
  rendered_at INTEGER,
  UNIQUE (digest_id, channel, language),
  CHECK (state <> 'rendered' OR content IS NOT NULL),
  CHECK (state <> 'poisoned' OR error IS NOT NULL)
);
INSERT INTO body_row (digest_id, channel, language, state, revision, content, error, rendered_at)
SELECT digest_id, channel, language, state, revision, content, error, rendered_at FROM body ORDER BY digest_id, channel, language;
DROP TABLE body;
ALTER TABLE body_row RENAME TO body;
CREATE INDEX body_to_render ON body (digest_id) WHERE state IN ('missing', 'stale');
