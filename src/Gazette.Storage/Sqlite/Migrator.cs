using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Sqlite;

/// <summary>Brings a file's schema up to date: numbered scripts, each once, each in a transaction; a newer schema is refused.</summary>
internal static class Migrator
{
    private const string Folder = "Gazette.Storage.Migrations.";

    public static IReadOnlyList<Migration> All { get; } = Load();

    public static void Migrate(SqliteConnection connection)
    {
        // IMMEDIATE: two programs that start at once on a new file take turns, and the second finds the work done.
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            var applied = connection.ExecuteScalar<long?>("SELECT max(number) FROM schema_version") ?? 0;
            if (applied > All[^1].Number)
                throw new StoreException($"The store's schema is version {applied}, newer than this program knows ({All[^1].Number}): start the newer program, or restore an older backup.");
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
