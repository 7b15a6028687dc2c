-- One story is one article with its sources; operators withdraw, correct and merge; an article that gains places is offered again.

-- Where a story was printed. Number 1 is the place the article was stored from; its text is in article_version.
-- own: the article's text is this source's; else a copy that was recognised, with the key and hash of its own words.
CREATE TABLE article_source (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL CHECK (number > 0),
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  source TEXT NOT NULL,
  source_id TEXT,
  paper TEXT,
  page INTEGER,
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  link TEXT,
  archive INTEGER NOT NULL CHECK (archive IN (0, 1)),
  title_key TEXT,
  content_hash TEXT,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, number),
  CHECK (number = 1 OR title_key IS NOT NULL)
) WITHOUT ROWID;
CREATE INDEX article_source_id ON article_source (source, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX article_source_title ON article_source (day, title_key) WHERE number > 1;
CREATE INDEX article_source_hash ON article_source (content_hash) WHERE number > 1;

INSERT INTO article_source (article_id, number, own, source, paper, page, day, archive, added_at)
SELECT a.id, 1, 1, e.source, e.paper, e.page, a.day, e.archive, e.published_at FROM article a JOIN edition e ON e.id = a.edition_id;

-- Fragments, which their place in the order of the news tells from whole pieces: few, and looked for when a whole piece comes.
CREATE INDEX article_fragment ON article (day) WHERE (news_order >> 20) & 1 = 0;

-- Likeness: two texts that share most of their words share a band. Days are day numbers. Found by a few probes, decided by the texts themselves.
CREATE TABLE article_band (
  band INTEGER NOT NULL,
  day INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, day, article_id)
) WITHOUT ROWID;

-- A merged article is withdrawn and part of another; chains are kept flat.
ALTER TABLE article ADD COLUMN merged_into INTEGER REFERENCES article (id);
CREATE INDEX article_merged ON article (merged_into) WHERE merged_into IS NOT NULL;

-- again: offered before, for these places alone. earlier: an offer of the article, or of one that is part of it, came before.
ALTER TABLE offer ADD COLUMN again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1));
ALTER TABLE offer ADD COLUMN earlier INTEGER NOT NULL DEFAULT 0 CHECK (earlier IN (0, 1));

-- A department that was met and is part of another now.
ALTER TABLE department ADD COLUMN merged_into TEXT;
