-- A Telegram body is frozen as the parameters that the Bot API takes. What is not sent yet is rendered anew in that form.
UPDATE body SET state = 'stale', revision = revision + 1
WHERE channel = 'telegram' AND state = 'rendered' AND digest_id IN (SELECT digest_id FROM delivery WHERE state IN ('pending', 'sending', 'held'));
