using Gazette.Conversation.Groups;
using Gazette.Following;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Conversation;

/// <summary>The chats of several people that are served, in a SQLite file.</summary>
public sealed class ChatBook(Database database) : IChatBook
{
    // More buttons than anybody runs channels.
    private const int MostChannels = 20;

    private const string CountAddresses = "SELECT count(*) FROM address WHERE channel = @0 AND account = @1 AND chat = @2";

    private const string SelectChannel = "SELECT title FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND kind = 'channel'";

    private const string SelectPoster = """
        SELECT d.subscriber_id FROM digest g CROSS JOIN address a CROSS JOIN delivery d ON d.subscriber_id = a.subscriber_id AND d.run_id = g.run_id
        WHERE g.id = @0 AND a.kind = 'channel' AND d.digest_id = g.id AND d.state = 'sent' LIMIT 1
        """;

    private const string SelectSetUp = """
        SELECT chat, title FROM address WHERE channel = @0 AND account = @1 AND set_up_by = @2 ORDER BY title, id LIMIT @3
        """;

    /// <inheritdoc/>
    public Task<bool> Knows(Address chat, CancellationToken ct) =>
        database.Ask(s => s.Number(CountAddresses, chat.Channel, chat.Account, chat.Chat) > 0, ct);

    /// <inheritdoc/>
    public Task<KnownChannel?> Channel(Address address, CancellationToken ct) => database.Ask(
        s => s.Rows(SelectChannel, r => new KnownChannel(address, r.GetString(0)), address.Channel, address.Account, address.Chat).FirstOrDefault(),
        ct);

    /// <inheritdoc/>
    public Task<long?> Poster(long digest, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectPoster, r => r.Number(0), digest).FirstOrDefault(), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KnownChannel>> SetUpBy(Address home, CancellationToken ct) => database.Ask<IReadOnlyList<KnownChannel>>(
        s => s.Rows(SelectSetUp, r => new KnownChannel(home with { Chat = r.GetString(0) }, r.GetString(1)), home.Channel, home.Account, home.Chat, MostChannels),
        ct);
}
