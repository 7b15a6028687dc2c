-- What readers tell the editors without being named: questions without an answer, articles whose topic seems wrong. No person is in it.

-- Words are folded, cut and cleared of what looks like personal data; days are yyyy-MM-dd in the paper's time zone.
CREATE TABLE unanswered (
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 40),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, words)
) WITHOUT ROWID;

-- A row goes when an editor has settled the article's topics. Who reported it stands in that person's dialogue alone.
CREATE TABLE wrong_topic (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  reports INTEGER NOT NULL CHECK (reports > 0),
  last_at INTEGER NOT NULL
);
