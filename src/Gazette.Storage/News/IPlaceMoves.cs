using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Moves what people follow when a department becomes another, inside the transaction.</summary>
public interface IPlaceMoves
{
    /// <summary>Follows of one department become follows of another.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="from">Code of the one.</param>
    /// <param name="into">Code of the other.</param>
    /// <param name="at">When.</param>
    void Move(SqliteConnection connection, string from, string into, DateTimeOffset at);
}
