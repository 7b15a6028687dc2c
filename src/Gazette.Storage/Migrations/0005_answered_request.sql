-- What publishers' requests with an Idempotency-Key were answered: the same key again gets the same answer.
CREATE TABLE answered_request (
  actor        TEXT NOT NULL,
  key          TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  answer       TEXT NOT NULL,
  answered_at  INTEGER NOT NULL,
  PRIMARY KEY (actor, key)
);

CREATE INDEX answered_request_at ON answered_request (answered_at);
