-- The index knows the words of a title by tokens of their own, and every article by a token that all have. It is written anew.
DROP TABLE article_index;
CREATE VIRTUAL TABLE article_index USING fts5 (t, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none);
INSERT INTO article_index (rowid, t)
SELECT s.news_order,
       index_text(
         s.title,
         s.body,
         (SELECT group_concat(d.code, ' ') FROM article_department d WHERE d.article_id = s.article_id),
         (SELECT group_concat(t.code, ' ') FROM article_topic t WHERE t.article_id = s.article_id))
FROM article_text s ORDER BY s.news_order;
