-- What was found of the news is kept until the news change: this number grows with every publication, correction, withdrawal and merger.
CREATE TABLE news_changed (number INTEGER NOT NULL);
INSERT INTO news_changed VALUES (0);
