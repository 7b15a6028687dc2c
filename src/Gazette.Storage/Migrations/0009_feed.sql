-- What is known of polled feeds. Instants are milliseconds since 1970 UTC.
CREATE TABLE feed (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  first_read INTEGER,
  last_read INTEGER,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  failing_since INTEGER,
  failure TEXT,
  next_poll INTEGER NOT NULL,
  disabled INTEGER,
  CHECK ((failures = 0) = (failing_since IS NULL))
);
