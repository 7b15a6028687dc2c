namespace Gazette.Storage.Conversation;

/// <summary>Its statements.</summary>
public sealed partial class ConversationStore
{
    private const string InsertMessage = """
        INSERT INTO message (channel, account, external_id, content, chat, received_at, changed_at) VALUES (@0, @1, @2, @3, @4, @5, @5)
        ON CONFLICT (channel, account, external_id) DO NOTHING RETURNING id
        """;

    private const string SelectUnanswered = """
        SELECT id, content, reply FROM message
        WHERE state <> 'answered' AND channel IN (SELECT value FROM json_each(@0)) AND id > @1 ORDER BY id LIMIT @2
        """;

    private const string MarkApplied = """
        UPDATE message SET state = 'applied', reply = @1, changed_at = @2, question = @3, acted = @4 WHERE id = @0 AND state = 'stored'
        """;

    // Of a message that nobody can edit the reply's ids are of no use.
    private const string MarkAnswered = """
        UPDATE message SET state = 'answered', failure = @1, changed_at = @2, answered_as = CASE WHEN question IS NOT NULL THEN @3 END WHERE id = @0
        """;

    // The newest answer, and when the first was given.
    private const string SelectAnswerTo = """
        SELECT content ->> '$.Content.Text', acted, answered_as, min(changed_at) OVER ()
        FROM message WHERE channel = @0 AND account = @1 AND chat = @2 AND question = @3 AND state = 'answered' ORDER BY id DESC LIMIT 1
        """;

    private const string DeleteErased = "DELETE FROM message WHERE id = @0 AND erase";

    private const string SelectPrivateChat = """
        SELECT account FROM address WHERE channel = @0 AND chat = @1 AND thread = '' AND unreachable IS NULL ORDER BY id DESC LIMIT 1
        """;

    private const string SelectDialogue = """
        SELECT content FROM dialogue WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3 AND sender = @4
        """;

    private const string SelectUnreachable = """
        SELECT subscriber_id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3 AND unreachable IS NOT NULL
        """;

    private const string UpsertDialogue = """
        INSERT INTO dialogue (channel, account, chat, thread, sender, content, changed_at) VALUES (@0, @1, @2, @3, @4, @5, @6)
        ON CONFLICT (channel, account, chat, thread, sender) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at
        """;
}
