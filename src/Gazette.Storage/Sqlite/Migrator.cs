using System.Reflection;
using Dapper;
using Gazette.Storage.Indexing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>Brings a file's schema up to date: numbered scripts, each once, each in a transaction; a newer schema is refused.</summary>
internal static class Migrator
{
    private const string Folder = "Gazette.Storage.Migrations.";

    // "GZET" in the file's header says whose it is.
    private const long ApplicationId = 0x475A4554;

    public static IReadOnlyList<Migration> All { get; } = Load();

    public static void RefuseForeign(SqliteConnection connection, string path)
    {
        // One statement, so that another program that creates the schema at this moment is seen before or after, never in between.
        var found = connection.QuerySingle<Owner>("SELECT i.application_id AS Id, (SELECT count(*) FROM sqlite_master) AS Objects FROM pragma_application_id i");
        if (found.Id != ApplicationId && (found.Id != 0 || found.Objects > 0))
            throw StoreException.Foreign(path);
    }

    public static void Migrate(SqliteConnection connection)
    {
        // IMMEDIATE: two programs that start at once on a new file take turns, and the second finds the work done.
        connection.Execute("BEGIN IMMEDIATE");
        IndexText.Register(connection);
        try
        {
            connection.Execute($"PRAGMA application_id = {ApplicationId}");
            connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            var applied = connection.ExecuteScalar<long?>("SELECT max(number) FROM schema_version") ?? 0;
            if (applied > All[^1].Number)
                throw StoreException.Newer(applied, All[^1].Number);
            foreach (var migration in All.Where(m => m.Number > applied))
            {
                connection.Execute(migration.Sql);
                connection.Execute("INSERT INTO schema_version (number, name) VALUES (@Number, @Name)", migration);
            }

            connection.Execute("COMMIT");
        }
        catch
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                connection.Execute("ROLLBACK");
            throw;
        }
    }

    private sealed record Owner(long Id, long Objects);

    private static List<Migration> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(m => m.Number)];
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        var name = resource[Folder.Length..^".sql".Length];
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new(long.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
    }
}

/// <summary>One numbered script of <c>Migrations/</c>.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Name">What it brings.</param>
/// <param name="Sql">The script.</param>
internal sealed record Migration(long Number, string Name, string Sql);
