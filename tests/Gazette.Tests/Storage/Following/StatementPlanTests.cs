using System.Reflection;
using System.Text.RegularExpressions;
using Gazette.Storage.Following;

namespace Gazette.Tests.Storage.Following;

/// <summary>What a person does costs the same with one subscriber or a million: every statement on its way finds its rows by an index.</summary>
public sealed partial class StatementPlanTests : IDisposable
{
    // What may be read whole, because it is a few rows: lists handed in, and the newest deliveries of one person.
    private static readonly string[] Small = ["CONSTANT", "sequence", "d"];

    private readonly FollowingWorld world = new();

    public void Dispose() => world.Dispose();

    public static TheoryData<string, string> Statements
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var type in new[] { typeof(FollowBooks), typeof(FollowingChanges), typeof(SubscriberReader), typeof(Gathering), typeof(Homecoming), typeof(LedgerStore), typeof(Sequences) })
                foreach (var constant in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string)))
                    if (constant.GetRawConstantValue() is string sql && Statement().IsMatch(sql) && !NewRow().IsMatch(sql))
                        data.Add($"{type.Name}.{constant.Name}", sql);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void No_statement_of_a_persons_own_reads_a_table_whole(string name, string sql)
    {
        Assert.NotEmpty(name);
        var whole = PlanOf(sql).Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && !Small.Contains(step.Split(' ')[1]));
        Assert.Empty(whole);
    }

    [Fact]
    public void A_statement_that_reads_a_table_whole_would_be_found() =>
        Assert.Contains("SCAN follow", PlanOf("SELECT count(*) FROM follow WHERE opened_by = @0"));

    private List<string> PlanOf(string sql) => world.Write(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (Match parameter in Parameter().Matches(sql))
            if (!command.Parameters.Contains(parameter.Value))
                command.Parameters.AddWithValue(parameter.Value, 1L);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    });

    [GeneratedRegex(@"^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b")]
    private static partial Regex Statement();

    // A row that is put in looks for nothing; SQLite only plans for orphans that a transaction may have left.
    [GeneratedRegex(@"^\s*INSERT INTO \w+ \([^)]*\)\s*VALUES\b")]
    private static partial Regex NewRow();

    [GeneratedRegex(@"@\d+")]
    private static partial Regex Parameter();
}
