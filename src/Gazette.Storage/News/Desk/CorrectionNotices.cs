using System.Globalization;

namespace Gazette.Storage.News;

/// <summary>Notes that an article was corrected, and opens the run that tells whoever had it.</summary>
internal sealed class CorrectionNotices(Statements statements)
{
    private const string Insert = """
        INSERT INTO correction (article_id, at, under_way) SELECT @0, @1, json_group_array(d.id)
        FROM delivery d CROSS JOIN digest g ON g.id = d.digest_id WHERE d.state = 'sending' AND instr(g.articles, @2) > 0
        """;

    private const string SelectUntold = """
        SELECT max(id) FROM correction WHERE article_id = @0 AND run_id IS NULL
          AND id > coalesce((SELECT max(t.id) FROM correction t WHERE t.article_id = @0 AND t.run_id IS NOT NULL), 0)
        """;

    private const string InsertRun = """
        INSERT INTO run (kind, instant, bound, created_at)
        SELECT 'correction', max(@0, coalesce((SELECT max(instant) + 1 FROM run WHERE kind = 'correction'), 0)), (SELECT value FROM sequence WHERE name = 'offer'), @0 RETURNING id
        """;

    private const string InsertDigest = """
        INSERT INTO digest (run_id, articles, form, corrects) SELECT @0, json_array(json_array(a.id, a.version, 0)), 'correction', json_array(a.id)
        FROM article a WHERE a.id = @1 RETURNING id
        """;

    private const string MarkTold = "UPDATE correction SET run_id = @1, digest_id = @2 WHERE id = @0";

    /// <summary>An editor corrected an article.</summary>
    public void Note(long article, long at) => statements.Run(Insert, article, at, string.Create(CultureInfo.InvariantCulture, $"[{article},"));

    /// <summary>Those who had it before it was corrected last are to be told.</summary>
    /// <returns>False when it was not corrected since they were told.</returns>
    public bool Tell(long article, long at)
    {
        if (statements.Rows(SelectUntold, r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), article) is not [{ } correction])
            return false;
        var run = statements.Number(InsertRun, at);
        statements.Run(MarkTold, correction, run, statements.Number(InsertDigest, run, article));
        return true;
    }
}
