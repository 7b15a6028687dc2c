using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Storage.News;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Moves the follows of a department that became another, each person's at the sequence number current in the transaction.</summary>
public sealed class FollowMoves(ScheduleRules rules) : IPlaceMoves
{
    private const string SelectFollowers = "SELECT subscriber_id FROM follow WHERE place = @0 AND until IS NULL ORDER BY subscriber_id";

    /// <inheritdoc/>
    public void Move(SqliteConnection connection, string from, string into, DateTimeOffset at)
    {
        using var statements = new Statements(connection);
        var (old, now) = (Place.Department(from), Place.Department(into));
        var moment = new Moment(statements.Number(Sequences.SelectCurrent), at);
        var move = new Changes("merge-" + from, [new Change.Move(old, now)]);
        foreach (var subscriber in statements.Rows(SelectFollowers, r => r.GetInt64(0), old.ToString()))
        {
            var book = FollowBooks.Load(statements, subscriber);
            FollowBooks.Save(statements, subscriber, book, book.Apply(move, moment, rules).Book);
        }
    }
}
