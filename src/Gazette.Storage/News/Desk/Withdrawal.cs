namespace Gazette.Storage.News;

/// <summary>Takes articles out of what readers can see; they and their versions stay in the store.</summary>
internal sealed class Withdrawal(Statements statements, Shown shown)
{
    private const string SelectSamples = """
        SELECT a.id FROM edition e CROSS JOIN article a ON a.edition_id = e.id AND a.state = 'published' WHERE e.sample = 1
        """;

    private const string MarkWithdrawn = "UPDATE article SET state = 'withdrawn' WHERE id = @0 AND state = 'published'";

    private const string SelectPlace = "SELECT news_order FROM article_text WHERE article_id = @0";

    public IReadOnlyList<long> Samples()
    {
        var samples = statements.Rows(SelectSamples, r => r.GetInt64(0));
        return [.. samples.Where(Article)];
    }

    /// <summary>Withdraws one; false when it is not there.</summary>
    public bool Article(long id)
    {
        if (statements.Run(MarkWithdrawn, id) == 0)
            return false;
        foreach (var place in statements.Rows(SelectPlace, r => r.GetInt64(0), id))
            shown.Hide(place);
        return true;
    }
}
