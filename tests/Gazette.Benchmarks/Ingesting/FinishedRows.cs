using Gazette.Benchmarks.Samples;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Indexing;

namespace Gazette.Benchmarks.Ingesting;

/// <summary>The rows that the product wrote for some documents, document by document, so that they can be written again without the product.</summary>
internal sealed class FinishedRows
{
    private readonly SortedDictionary<long, List<(string Sql, object[] Values)>> byEdition = [];
    private readonly Dictionary<long, long> editionOf = [];

    private FinishedRows(RawStore store)
    {
        foreach (var row in store.Rows("SELECT * FROM edition ORDER BY id"))
            byEdition.Add((long)row[0], [(Insert("edition", row), row)]);
        foreach (var row in store.Rows("SELECT * FROM article ORDER BY id"))
            Add("article", editionOf[(long)row[0]] = (long)row[1], row);
        foreach (var row in store.Rows("SELECT n.*, min(f.article_id) FROM figure_name n JOIN figure f ON f.name_id = n.id GROUP BY n.id"))
            Add("figure_name", editionOf[(long)row[2]], row[..2]);
        foreach (var table in new[] { "article_version", "article_department", "article_topic", "figure" })
            foreach (var row in store.Rows($"SELECT * FROM {table} ORDER BY rowid"))
                Add(table, editionOf[(long)row[0]], row);
        foreach (var row in store.Rows("SELECT * FROM article_source ORDER BY article_id, number"))
            Add("article_source", editionOf[(long)row[0]], row);
        foreach (var row in store.Rows("SELECT * FROM article_band ORDER BY article_id"))
            Add("article_band", editionOf[(long)row[2]], row);
        foreach (var row in store.Rows("SELECT * FROM offer ORDER BY sequence"))
            Add("offer", editionOf[(long)row[1]], row);
        AddTexts(store);
    }

    public int Articles => editionOf.Count;

    public static FinishedRows Of(string path)
    {
        using var store = new RawStore(path);
        return new(store);
    }

    /// <summary>Writes them, some documents a transaction.</summary>
    public void Write(RawStore store, int documentsAtOnce)
    {
        foreach (var documents in byEdition.Values.Chunk(documentsAtOnce))
        {
            store.InTransaction(() =>
            {
                foreach (var document in documents)
                    foreach (var (sql, values) in document)
                        store.Run(sql, values);
            });
        }
    }

    private void AddTexts(RawStore store)
    {
        var departments = store.Rows("SELECT article_id, code FROM article_department").ToLookup(row => (long)row[0], row => (string)row[1]);
        var topics = store.Rows("SELECT article_id, code FROM article_topic").ToLookup(row => (long)row[0], row => (string)row[1]);
        foreach (var row in store.Rows("SELECT * FROM article_text ORDER BY article_id"))
            Add("article_text", editionOf[(long)row[1]], row);
        // In the order that the index likes best.
        foreach (var row in store.Rows("SELECT * FROM article_text ORDER BY news_order"))
        {
            var article = (long)row[1];
            var tokens = IndexText.Of(Draft.TokensOf((string)row[2], (string)row[3]), departments[article], topics[article]);
            byEdition[editionOf[article]].Add(("INSERT INTO article_index (rowid, t) VALUES (@0, @1)", [row[0], tokens]));
        }
    }

    private void Add(string table, long edition, object[] row) => byEdition[edition].Add((Insert(table, row), row));

    private static string Insert(string table, object[] row) =>
        $"INSERT INTO {table} VALUES ({string.Join(", ", row.Select((_, i) => $"@{i}"))})";
}
