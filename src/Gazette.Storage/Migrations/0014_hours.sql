-- A person's quiet hours (minutes of the day in the person's zone) and absence. Instants are milliseconds since 1970 UTC.
ALTER TABLE subscriber ADD COLUMN quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 1439);
ALTER TABLE subscriber ADD COLUMN quiet_to INTEGER CHECK ((quiet_to IS NULL) = (quiet_from IS NULL) AND quiet_to BETWEEN 0 AND 1439 AND quiet_to <> quiet_from);
ALTER TABLE subscriber ADD COLUMN absent_since INTEGER;
ALTER TABLE subscriber ADD COLUMN absent_until INTEGER CHECK (absent_until IS NULL OR absent_since IS NOT NULL);
CREATE INDEX subscriber_absent ON subscriber (absent_until) WHERE absent_until IS NOT NULL;

-- Hours that changes replaced, so that the changes can be undone: before and after as JSON.
CREATE TABLE past_hours (
  id INTEGER PRIMARY KEY,
  subscriber_id INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  token TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
);
CREATE INDEX past_hours_of_subscriber ON past_hours (subscriber_id, id);

-- A run of one person who is back from an absence.
ALTER TABLE run ADD COLUMN catch_up INTEGER NOT NULL DEFAULT 0 CHECK (catch_up IN (0, 1) AND (catch_up = 0 OR kind = 'now'));

-- The person asked for it: it does not wait for the quiet hours to end.
ALTER TABLE delivery ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1));
