using Dapper;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Takes articles out of what readers can see; they and their versions stay in the store.</summary>
internal sealed class Withdrawal(SqliteConnection connection)
{
    private const string SelectSamples = """
        SELECT a.id, a.news_order AS newsOrder
        FROM edition e CROSS JOIN article a ON a.edition_id = e.id AND a.state = 'published'
        WHERE e.sample = 1
        """;

    public int Samples()
    {
        var samples = connection.Query<Shown>(SelectSamples).AsList();
        foreach (var sample in samples)
        {
            connection.Execute("UPDATE article SET state = 'withdrawn' WHERE id = @Id", sample);
            connection.Execute("DELETE FROM article_text WHERE news_order = @NewsOrder", sample);
            connection.Execute("DELETE FROM article_index WHERE rowid = @NewsOrder", sample);
        }

        return samples.Count;
    }

    /// <summary>An article that readers see.</summary>
    private sealed record Shown(long Id, long NewsOrder);
}
