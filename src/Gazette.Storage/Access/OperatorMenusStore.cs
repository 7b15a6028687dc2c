using Dapper;
using Gazette.Channels.Telegram.Profile;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Access;

/// <summary>Whose private chats have the operators' menu, told by the audit: the last line about a person and a bot says whether it was given or taken back.</summary>
public sealed class OperatorMenusStore(Database database, TimeProvider clock) : IOperatorMenus
{
    private const string Gave = "operator menu";
    private const string TookBack = "operator menu back";

    // SQLite takes the other columns of a row from where max() found its value.
    private const string SelectGiven = """
        SELECT subject FROM (
          SELECT subject, action, max(id) FROM audit
          WHERE actor = @actor AND action IN (@Gave, @TookBack)
          GROUP BY subject)
        WHERE action = @Gave
        ORDER BY subject
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Given(string bot, CancellationToken ct)
    {
        var subjects = await database.Query<IReadOnlyList<string>>(
            connection => connection.Query<string>(SelectGiven, new { actor = Actor(bot), Gave, TookBack }).AsList(), ct).ConfigureAwait(false);
        return [.. subjects.Select(s => s[Subject("").Length..])];
    }

    /// <inheritdoc/>
    public Task Give(string bot, string person, CancellationToken ct) => Write(bot, Gave, person, ct);

    /// <inheritdoc/>
    public Task TakeBack(string bot, string person, CancellationToken ct) => Write(bot, TookBack, person, ct);

    private Task<bool> Write(string bot, string action, string person, CancellationToken ct) =>
        database.Writer.Write(Lane.People, connection => Audit.Write(connection, clock.GetUtcNow(), Actor(bot), action, Subject(person)), ct);

    private static string Actor(string bot) => "bot:" + bot;

    private static string Subject(string person) => "telegram:" + person;
}
