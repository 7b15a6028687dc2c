-- Everything held about a chat can be found and erased: messages by their chat, and the one that asked for it once it is answered.
ALTER TABLE message ADD COLUMN chat TEXT NOT NULL DEFAULT '';
UPDATE message SET chat = content ->> '$.From.Chat';
CREATE INDEX message_chat ON message (channel, chat);
ALTER TABLE message ADD COLUMN erase INTEGER NOT NULL DEFAULT 0 CHECK (erase IN (0, 1));
