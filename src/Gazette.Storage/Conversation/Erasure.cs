using Gazette.Following;
using Gazette.Storage.News;

namespace Gazette.Storage.Conversation;

/// <summary>
/// Erases everything held about a chat. What tells of nobody stays: runs of everyone, digests (lists of articles) and their bodies.
/// An operator's right and the audit of what operators did are no part of a chat.
/// </summary>
internal static class Erasure
{
    private const string SelectSubscriber = "SELECT subscriber_id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3";

    // Children first, and the person's own runs after their digests: the rest goes with the subscriber.
    private static readonly string[] OfSubscriber =
    [
        "DELETE FROM delivery WHERE subscriber_id = @0",
        "DELETE FROM body WHERE digest_id IN (SELECT g.id FROM digest g JOIN run r ON r.id = g.run_id WHERE r.subscriber_id = @0)",
        "DELETE FROM digest WHERE run_id IN (SELECT id FROM run WHERE subscriber_id = @0)",
        "DELETE FROM run WHERE subscriber_id = @0",
        "DELETE FROM address WHERE subscriber_id = @0",
        "DELETE FROM subscriber WHERE id = @0",
    ];

    private static readonly string[] OfChat =
    [
        "DELETE FROM dialogue WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3",
        "DELETE FROM issue_draft WHERE channel = @0 AND account = @1 AND chat = @2 AND @3 = ''",
        "DELETE FROM pause WHERE channel = @0 AND account = @1 AND chat = @2",
        "DELETE FROM transcript WHERE channel = @0 AND @1 = '' AND chat = @2 AND @3 = '' AND kind = 'change'",
        "DELETE FROM transcript WHERE channel = @0 AND @1 = '' AND chat = @2 AND @3 = ''",
        "DELETE FROM chat_move WHERE channel = @0 AND account = @1 AND moved_to = @2 AND @3 = ''",
        "DELETE FROM transcript_visit WHERE channel = @0 AND @1 = '' AND chat = @2 AND @3 = ''",
    ];

    // What came after waits for an answer of its own, to somebody new.
    private const string DeleteMessages = """
        DELETE FROM message WHERE channel = @0 AND account = @1 AND chat = @2 AND content ->> '$.From.Thread' = @3 AND id < @4
        """;

    // A person's private chat bears the person's id.
    private const string ForgetWhoSetUp = "UPDATE address SET set_up_by = NULL WHERE channel = @0 AND account = @1 AND set_up_by = @2";

    private const string MarkErased = "UPDATE message SET erase = 1 WHERE id = @0";

    /// <summary>Erases the chat; the message that asked for it goes once it is answered.</summary>
    public static void Erase(Statements statements, Address chat, long message)
    {
        foreach (var subscriber in statements.Rows(SelectSubscriber, r => r.GetInt64(0), chat.Channel, chat.Account, chat.Chat, chat.Thread))
            foreach (var sql in OfSubscriber)
                statements.Run(sql, subscriber);
        foreach (var sql in OfChat)
            statements.Run(sql, chat.Channel, chat.Account, chat.Chat, chat.Thread);
        statements.Run(ForgetWhoSetUp, chat.Channel, chat.Account, chat.Chat);
        statements.Run(DeleteMessages, chat.Channel, chat.Account, chat.Chat, chat.Thread, message);
        statements.Run(MarkErased, message);
    }
}
