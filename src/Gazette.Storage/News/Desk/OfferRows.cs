using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>Writes offers and reads what an article was offered under.</summary>
internal sealed class OfferRows(Statements statements)
{
    private const string NextSequence = "UPDATE sequence SET value = value + 1 WHERE name = 'offer' RETURNING value";

    private const string Insert = """
        INSERT INTO offer (sequence, article_id, version, departments, topics, offered_at, again, earlier) VALUES (@0, @1, @2, @3, @4, @5, @6, @6)
        """;

    private const string SelectOf = """
        SELECT offered_at, departments, topics FROM offer
        WHERE article_id = @0 OR article_id IN (SELECT id FROM article WHERE merged_into = @0) ORDER BY sequence
        """;

    private const string MarkEarlier = """
        UPDATE offer SET earlier = 1 WHERE sequence IN (
          SELECT sequence FROM offer WHERE article_id = @0 OR article_id IN (SELECT id FROM article WHERE merged_into = @0) ORDER BY sequence LIMIT -1 OFFSET 1)
        """;

    private sealed record Row(long At, string Departments, string Topics);

    public long Add(long id, int version, IReadOnlyList<string> departments, IReadOnlyList<string> topics, bool again, DateTimeOffset at)
    {
        var sequence = statements.Number(NextSequence);
        statements.Run(Insert, sequence, id, version, string.Join(' ', departments), string.Join(' ', topics), Columns.Milliseconds(at), again);
        return sequence;
    }

    public OfferedPlaces Of(long id)
    {
        var offers = statements.Rows(SelectOf, r => new Row(r.GetInt64(0), r.GetString(1), r.GetString(2)), id);
        return new(
            offers.Count == 0 ? null : Columns.Instant(offers.Min(o => o.At)),
            offers.SelectMany(o => Columns.Codes(o.Departments)).ToHashSet(StringComparer.Ordinal),
            offers.SelectMany(o => Columns.Codes(o.Topics)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>An article took another in: of all their offers only the first has none before it.</summary>
    public void Joined(long id) => statements.Run(MarkEarlier, id);
}
