-- The same rules said without lists: for each row SQLite makes a table of a list of three or more in a CHECK, or in the WHERE of an index, before it looks
-- into it, which takes longer than the row. What is stored does not change, so the rules are rewritten where they stand
-- (https://sqlite.org/lang_altertable.html, "Making other kinds of table schema changes").
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
  'state IN (''pending'', ''sending'', ''held'', ''sent'', ''failed'', ''cancelled'', ''uncertain'')',
  'state = ''pending'' OR state = ''sending'' OR state = ''held'' OR state = ''sent'' OR state = ''failed'' OR state = ''cancelled'' OR state = ''uncertain'''),
  'state NOT IN (''failed'', ''uncertain'', ''cancelled'') OR reason IS NOT NULL',
  '(state <> ''failed'' AND state <> ''uncertain'' AND state <> ''cancelled'') OR reason IS NOT NULL'),
  'claimed_by INTEGER REFERENCES process_start (number)', 'claimed_by INTEGER')
WHERE type = 'table' AND name = 'delivery';

UPDATE sqlite_schema SET sql = replace(sql, 'cadence IN (1, 2, 3)', 'cadence BETWEEN 1 AND 3')
WHERE type = 'table' AND name IN ('schedule', 'past_schedule');

UPDATE sqlite_schema SET sql = replace(sql,
  'state IN (''missing'', ''rendered'', ''stale'', ''empty'', ''poisoned'')',
  'state = ''missing'' OR state = ''rendered'' OR state = ''stale'' OR state = ''empty'' OR state = ''poisoned''')
WHERE type = 'table' AND name = 'body';

UPDATE sqlite_schema SET sql = replace(sql,
  'form IN (''corrected'', ''correction'', ''broadcast'')', 'form = ''corrected'' OR form = ''correction'' OR form = ''broadcast''')
WHERE type = 'table' AND name = 'digest';

UPDATE sqlite_schema SET sql = replace(sql,
  'state IN (''stored'', ''applied'', ''answered'')', 'state = ''stored'' OR state = ''applied'' OR state = ''answered''')
WHERE type = 'table' AND name = 'message';

UPDATE sqlite_schema SET sql = replace(sql,
  'kind IN (''person'', ''reply'', ''digest'', ''change'')', 'kind = ''person'' OR kind = ''reply'' OR kind = ''digest'' OR kind = ''change''')
WHERE type = 'table' AND name = 'transcript';

-- FAIL, not ABORT: who meets it rolls back the whole piece of work, and SQLite need not copy each page before it changes, to undo one statement alone.
-- For the same reason claimed_by, which is always the number of a start, is not looked up any more (above).
UPDATE sqlite_schema SET sql = replace(sql, 'RAISE(ABORT,', 'RAISE(FAIL,')
WHERE type = 'trigger' AND name = 'delivery_moves';

PRAGMA writable_schema = RESET;

DROP INDEX delivery_open;
CREATE INDEX delivery_open ON delivery (address_id) WHERE state = 'pending' OR state = 'sending' OR state = 'held';
