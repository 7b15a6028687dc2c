-- Quiet hours in which what comes makes no sound, instead of waiting for their end.
ALTER TABLE subscriber ADD COLUMN quiet_silent INTEGER NOT NULL DEFAULT 0 CHECK (quiet_silent IN (0, 1) AND (quiet_silent = 0 OR quiet_from IS NOT NULL));

-- A digest folds long sections and has buttons for why and when. What is not sent yet is rendered anew in that form.
UPDATE body SET state = 'stale', revision = revision + 1
WHERE channel = 'telegram' AND state = 'rendered' AND digest_id IN (SELECT digest_id FROM delivery WHERE state IN ('pending', 'sending', 'held'));
