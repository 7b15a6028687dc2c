using Gazette.Following.Planning;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>How it is kept that a digest makes up for something: with the digest where several became one, else with its run.</summary>
internal static class LatenessColumns
{
    /// <summary>Two columns of digest <c>g</c> and run <c>r</c>; both are null where it came in time.</summary>
    public const string Of = "coalesce(g.late_from, r.late_from), coalesce(g.late_to, CASE WHEN r.late_from IS NOT NULL THEN r.created_at END)";

    /// <summary>Reads the columns from a first one on.</summary>
    public static Lateness? Read(SqliteDataReader reader, int first) =>
        reader.Number(first) is { } from && reader.Number(first + 1) is { } to ? new(Values.Instant(from), Values.Instant(to)) : null;
}
