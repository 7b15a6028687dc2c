-- What the paper published, how it is found, and who may publish.
-- Instants are milliseconds since 1970 UTC, days are yyyy-MM-dd in the paper's time zone, hashes are lower-case hex.

-- Counters given out inside the transaction that uses the number, so that commit order is number order.
CREATE TABLE sequence (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL CHECK (value >= 0)
);
INSERT INTO sequence (name, value) VALUES ('offer', 0);

-- A document that brought at least one new article.
CREATE TABLE edition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper TEXT,
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  page INTEGER,
  source TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  archive INTEGER NOT NULL CHECK (archive IN (0, 1)),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  published_at INTEGER NOT NULL,
  UNIQUE (day, ordinal),
  CHECK (sample = 0 OR archive = 1)
);
CREATE INDEX edition_source_hash ON edition (source_hash);

-- AUTOINCREMENT: ids travel in links and buttons and are never given twice.
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  news_order INTEGER NOT NULL UNIQUE,
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  title_key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  state TEXT NOT NULL CHECK (state IN ('published', 'withdrawn'))
);
CREATE INDEX article_title ON article (day, title_key);
CREATE INDEX article_in_order ON article (state, news_order);
CREATE INDEX article_edition ON article (edition_id, state);

-- Every version is kept; content is the whole piece as JSON, figures included.
CREATE TABLE article_version (
  article_id INTEGER NOT NULL REFERENCES article (id),
  version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, version)
);
CREATE INDEX article_version_hash ON article_version (content_hash);

-- Departments met in bylines that the taxonomy's file does not know.
CREATE TABLE department (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  first_met INTEGER NOT NULL
);

-- Codes may come from the taxonomy's file, so they refer to no table. Of the current version only.
CREATE TABLE article_department (
  article_id INTEGER NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
);
CREATE TABLE article_topic (
  article_id INTEGER NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
);

-- Indicator names, folded: few, because the same indicators return every month.
CREATE TABLE figure_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
);

-- Where each figure stands: its values are in the content, at this position. Months are counted from year 0. Of the current version only.
CREATE TABLE figure (
  article_id INTEGER NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  name_id INTEGER NOT NULL REFERENCES figure_name (id),
  first_month INTEGER,
  last_month INTEGER,
  PRIMARY KEY (article_id, position),
  CHECK ((first_month IS NULL) = (last_month IS NULL) AND first_month <= last_month)
);
CREATE INDEX figure_by_name ON figure (name_id, last_month);

-- What readers can see: one row for each article that is not withdrawn, folded, with its key in the order of the news.
CREATE TABLE article_text (
  news_order INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE REFERENCES article (id),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  departments TEXT NOT NULL
);

-- The rowid is the news order; t holds ready tokens and tags (see SearchTokens).
CREATE VIRTUAL TABLE article_index USING fts5 (t, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none);

-- Departments and topics as they stood when offered, blank-separated codes.
CREATE TABLE offer (
  sequence INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  departments TEXT NOT NULL,
  topics TEXT NOT NULL,
  offered_at INTEGER NOT NULL,
  FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, version)
);
CREATE INDEX offer_article ON offer (article_id);

CREATE TABLE api_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
);
CREATE UNIQUE INDEX api_key_name ON api_key (name) WHERE revoked_at IS NULL;

CREATE TABLE operator (
  channel TEXT NOT NULL,
  account TEXT NOT NULL,
  granted_at INTEGER NOT NULL,
  PRIMARY KEY (channel, account)
);

-- What editors and operators did.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL
);
