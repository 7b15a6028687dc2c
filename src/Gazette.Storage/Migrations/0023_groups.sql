-- Chats of several people.
-- A channel is posted in: nobody presses buttons of ours there. Its settings are asked for in the private chat of whoever set it up last.
ALTER TABLE address ADD COLUMN kind TEXT NOT NULL DEFAULT 'chat' CHECK (kind IN ('chat', 'channel'));
ALTER TABLE address ADD COLUMN title TEXT CHECK ((title IS NOT NULL) = (kind = 'channel'));
ALTER TABLE address ADD COLUMN set_up_by TEXT CHECK (set_up_by IS NULL OR kind = 'channel');
CREATE INDEX address_set_up_by ON address (channel, account, set_up_by) WHERE set_up_by IS NOT NULL;
CREATE INDEX address_of_channels ON address (subscriber_id) WHERE kind = 'channel';

-- Groups that live on under another id: what was said to the old one before is answered and kept under the new one.
CREATE TABLE chat_move (
  channel TEXT NOT NULL,
  account TEXT NOT NULL,
  chat TEXT NOT NULL,
  moved_to TEXT NOT NULL CHECK (moved_to <> chat),
  PRIMARY KEY (channel, account, chat)
) WITHOUT ROWID;
