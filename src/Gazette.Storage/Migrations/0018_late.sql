-- Digests that come late say which days they make up for. Instants are milliseconds since 1970 UTC.

-- Since when the run is late, or null where it was opened in time; it makes up for what lies between then and created_at.
ALTER TABLE run ADD COLUMN late_from INTEGER;

-- The same of one digest that was put together from several which had waited too long.
ALTER TABLE digest ADD COLUMN late_from INTEGER;
ALTER TABLE digest ADD COLUMN late_to INTEGER CHECK ((late_to IS NULL) = (late_from IS NULL));
