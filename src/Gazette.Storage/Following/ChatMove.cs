using Gazette.Following;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>A group lives on under another id: everything that belongs to it goes there, in one transaction. Done again it does nothing.</summary>
internal static class ChatMove
{
    private const string SelectMove = "SELECT moved_to FROM chat_move WHERE channel = @0 AND account = @1 AND chat = @2";

    private const string InsertMove = """
        INSERT INTO chat_move (channel, account, chat, moved_to) VALUES (@0, @1, @2, @3)
        ON CONFLICT (channel, account, chat) DO UPDATE SET moved_to = excluded.moved_to
        """;

    private const string LengthenMoves = "UPDATE chat_move SET moved_to = @3 WHERE channel = @0 AND account = @1 AND moved_to = @2 AND chat <> @3";

    private const string SelectAddresses = """
        SELECT a.id, a.subscriber_id, b.id, b.subscriber_id FROM address a
        LEFT JOIN address b ON b.channel = a.channel AND b.account = a.account AND b.chat = @3 AND b.thread = a.thread
        WHERE a.channel = @0 AND a.account = @1 AND a.chat = @2
        """;

    private const string MoveAddress = "UPDATE address SET chat = @1 WHERE id = @0";

    // Where something was said in the new chat already, that is what was said last.
    private static readonly string[] OfChat =
    [
        "UPDATE OR IGNORE dialogue SET chat = @3 WHERE channel = @0 AND account = @1 AND chat = @2",
        "DELETE FROM dialogue WHERE channel = @0 AND account = @1 AND chat = @2 AND @3 <> ''",
        "UPDATE OR IGNORE pause SET chat = @3 WHERE channel = @0 AND account = @1 AND chat = @2",
        "DELETE FROM pause WHERE channel = @0 AND account = @1 AND chat = @2 AND @3 <> ''",
        "UPDATE message SET chat = @3 WHERE channel = @0 AND account = @1 AND chat = @2",
    ];

    private sealed record Pair(long Address, long Subscriber, long? NewAddress, long? NewSubscriber);

    /// <summary>The address under which a chat is reached now.</summary>
    public static Address Current(Statements s, Address address) =>
        s.Rows(SelectMove, r => r.GetString(0), address.Channel, address.Account, address.Chat) is [var moved] ? address with { Chat = moved } : address;

    /// <summary>Moves the chat. Whoever follows there can be reached again, whatever was said of the old id meanwhile.</summary>
    public static void Do(Statements s, Address from, string to, long now)
    {
        if (from.Chat == to)
            return;
        s.Run(InsertMove, from.Channel, from.Account, from.Chat, to);
        s.Run(LengthenMoves, from.Channel, from.Account, from.Chat, to);
        var pairs = s.Rows(SelectAddresses, r => new Pair(r.GetInt64(0), r.GetInt64(1), r.Number(2), r.Number(3)), from.Channel, from.Account, from.Chat, to);
        foreach (var pair in pairs)
        {
            if (pair is { NewAddress: { } address, NewSubscriber: { } subscriber })
                SubscriberMerge.Do(s, (pair.Subscriber, pair.Address), (subscriber, address));
            else
                s.Run(MoveAddress, pair.Address, to);
            Homecoming.Release(s, pair.NewSubscriber ?? pair.Subscriber, now);
        }

        foreach (var sql in OfChat)
            s.Run(sql, from.Channel, from.Account, from.Chat, to);
    }
}
