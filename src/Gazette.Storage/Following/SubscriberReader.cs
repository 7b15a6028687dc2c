using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Reads subscribers from a SQLite file.</summary>
public sealed class SubscriberReader(Database database, IOfferReader offers, ScheduleRules rules) : ISubscriberReader
{
    private const string Select = """
        SELECT s.id, s.language, s.language_chosen FROM address a JOIN subscriber s ON s.id = a.subscriber_id
        WHERE a.channel = @0 AND a.account = @1 AND a.chat = @2 AND a.thread = @3
        """;

    private const string Exists = "SELECT count(*) FROM subscriber WHERE id = @0";

    private static readonly Cadence[] Timed = [Cadence.Daily, Cadence.Workdays, Cadence.Weekly];

    private sealed record Found(long Id, string Language, bool Chosen);

    /// <inheritdoc/>
    public Task<Subscriber?> Find(Address address, CancellationToken ct) => database.Ask(
        statements =>
        {
            var found = statements.Rows(Select, r => new Found(r.GetInt64(0), r.GetString(1), r.GetInt64(2) == 1), address.Channel, address.Account, address.Chat, address.Thread);
            return found is [var one] ? Whole(one, FollowBooks.Load(statements, one.Id)) : null;
        },
        ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> Waiting(long subscriberId, CancellationToken ct)
    {
        var (book, current) = await database.Ask(
            statements =>
            {
                var known = statements.Number(Exists, subscriberId) == 1;
                return (known ? FollowBooks.Load(statements, subscriberId) : null, statements.Number(Sequences.SelectCurrent));
            },
            ct).ConfigureAwait(false);
        if (book is null || book.Windows.IsEmpty)
            return [];
        var low = book.Windows.Values.Min(w => w.Watermark);
        var index = new OfferIndex(low, await offers.Between(low, current, ct).ConfigureAwait(false));
        var waiting = new Matcher(index).Match([.. book.Rows.Select(r => r.Follow)], [.. book.Windows.Values], current, offCounts: true);
        return [.. waiting.Select(i => index.Offers[i].ArticleId)];
    }

    private Subscriber Whole(Found found, FollowBook book) => new(
        found.Id,
        found.Language,
        found.Chosen,
        book.Hours.Zone,
        [.. book.Rows.Where(r => r.Stands).Select(r => r.Follow)],
        [.. Timed.Select(cadence => book.Windows.GetValueOrDefault(cadence)?.Chosen ?? rules.DefaultFor(cadence))])
    {
        Quiet = book.Hours.Quiet,
        Absence = book.Hours.Absence,
        NextDue = book.Windows.Values.Min(w => w.Due),
    };
}
