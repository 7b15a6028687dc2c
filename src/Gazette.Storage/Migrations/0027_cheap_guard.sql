-- The same rule said without lists: SQLite makes a table of each list anew for every row that the trigger looks at, which took longer than the row.
DROP TRIGGER delivery_moves;
CREATE TRIGGER delivery_moves BEFORE UPDATE OF state ON delivery
WHEN OLD.state <> NEW.state AND NOT (
  (OLD.state = 'pending' AND (NEW.state = 'sending' OR NEW.state = 'held' OR NEW.state = 'cancelled' OR NEW.state = 'failed'))
  OR (OLD.state = 'sending' AND (NEW.state = 'sent' OR NEW.state = 'pending' OR NEW.state = 'failed' OR NEW.state = 'held' OR NEW.state = 'uncertain' OR NEW.state = 'cancelled'))
  OR (OLD.state = 'held' AND (NEW.state = 'pending' OR NEW.state = 'cancelled' OR NEW.state = 'failed')))
BEGIN
  SELECT RAISE(ABORT, 'a delivery cannot move so');
END;
