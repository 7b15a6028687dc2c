using System.Globalization;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>A statement that takes many rows at once: what a call costs is more than what a row costs.</summary>
internal sealed class ManyRows
{
    // As many as SQLite's usual limit of values allows with room.
    private const int AtOnce = 64;

    private readonly string one;
    private readonly string many;
    private readonly int shared;
    private readonly int own;

    /// <summary>Makes it.</summary>
    /// <param name="sql">The statement up to its rows.</param>
    /// <param name="shared">How many values all rows share, <c>?1</c>, <c>?2</c> …</param>
    /// <param name="own">How many a row has of its own, behind those.</param>
    /// <param name="row">A row, with <c>{0}</c>, <c>{1}</c> … for the values of its own.</param>
    /// <param name="end">What follows the rows.</param>
    public ManyRows(string sql, int shared, int own, string row, string end = "")
    {
        (this.shared, this.own) = (shared, own);
        (one, many) = (Sql(1), Sql(AtOnce));

        string Sql(int rows) => sql + string.Join(", ", Enumerable.Range(0, rows).Select(Row)) + end;

        string Row(int number) => string.Format(
            CultureInfo.InvariantCulture, row, [.. Enumerable.Range(1 + shared + (number * own), own).Select(value => string.Create(CultureInfo.InvariantCulture, $"?{value}"))]);
    }

    /// <summary>Runs it for all rows.</summary>
    /// <param name="statements">In whose transaction.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="bindShared">Binds what they share.</param>
    /// <param name="bindOwn">Binds what a row has of its own, from a number on.</param>
    public void Run<T>(Statements statements, IEnumerable<T> rows, Action<RepeatedStatement> bindShared, Action<RepeatedStatement, int, T> bindOwn)
    {
        var (some, count) = (new T[AtOnce], 0);
        foreach (var row in rows)
        {
            some[count++] = row;
            if (count == AtOnce)
                Write();
        }

        if (count > 0)
            Write();

        void Write()
        {
            var whole = count == AtOnce;
            var statement = statements.Repeated(whole ? many : one);
            bindShared(statement);
            for (var i = 0; i < count; i++)
            {
                bindOwn(statement, 1 + shared + (whole ? i * own : 0), some[i]);
                if (!whole || i == count - 1)
                    statement.Run();
            }

            count = 0;
        }
    }
}
