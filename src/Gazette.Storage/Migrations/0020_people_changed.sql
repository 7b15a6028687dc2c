-- Planning reads people ahead, while the batch before is written. It uses what it read only if this number is still the same: it grows with
-- whatever decides what a person gets, but for watermarks and times that runs move, which are planned one after the other.
CREATE TABLE people_changed (number INTEGER NOT NULL);
INSERT INTO people_changed VALUES (0);

CREATE TRIGGER subscriber_updated AFTER UPDATE ON subscriber BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER subscriber_deleted AFTER DELETE ON subscriber BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER address_inserted AFTER INSERT ON address BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER address_updated AFTER UPDATE ON address BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER address_deleted AFTER DELETE ON address BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER follow_inserted AFTER INSERT ON follow BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER follow_updated AFTER UPDATE ON follow BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER follow_deleted AFTER DELETE ON follow BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER schedule_inserted AFTER INSERT ON schedule BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER schedule_updated AFTER UPDATE OF minute, weekday ON schedule BEGIN UPDATE people_changed SET number = number + 1; END;
CREATE TRIGGER schedule_deleted AFTER DELETE ON schedule BEGIN UPDATE people_changed SET number = number + 1; END;
