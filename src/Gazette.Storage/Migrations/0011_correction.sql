-- What an editor corrected of an article, codes blank-separated: it stands whatever the sources write later. null: not corrected.
CREATE TABLE article_correction (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  title TEXT,
  departments TEXT,
  topics TEXT
);
