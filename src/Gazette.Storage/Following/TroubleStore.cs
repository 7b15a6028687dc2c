using System.Text.Json;
using Gazette.Following.Steering;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Keeps what is wrong in a SQLite file.</summary>
public sealed class TroubleStore(Database database) : ITroubleStore
{
    private const string SelectAll = "SELECT key, since FROM trouble";

    private const string DeleteMended = "DELETE FROM trouble WHERE key NOT IN (SELECT value FROM json_each(@0))";

    private const string InsertNew = "INSERT INTO trouble (key, since) SELECT value, @1 FROM json_each(@0) WHERE true ON CONFLICT (key) DO NOTHING";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> Stand(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken ct)
    {
        var known = await database.Ask(All, ct).ConfigureAwait(false);
        if (known.Count == keys.Count && keys.All(known.ContainsKey))
            return known;
        var json = JsonSerializer.Serialize(keys);
        return await database.Change(
            Lane.People,
            s =>
            {
                s.Run(DeleteMended, json);
                s.Run(InsertNew, json, Values.Milliseconds(now));
                return All(s);
            },
            ct).ConfigureAwait(false);
    }

    private static Dictionary<string, DateTimeOffset> All(Statements s) =>
        s.Rows(SelectAll, r => (r.GetString(0), Values.Instant(r.GetInt64(1)))).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
}
