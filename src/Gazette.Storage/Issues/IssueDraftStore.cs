using Gazette.Newsroom.Issues;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Issues;

/// <summary>Drafts of issues in SQLite.</summary>
public sealed class IssueDraftStore(Database database, IPlaceMoves moves) : IIssueDraftStore
{
    private const string SelectToken = IssueDraftRow.Select + " WHERE token = @0";

    private const string SelectGroup = IssueDraftRow.Select + """
         WHERE channel = @0 AND account = @1 AND chat = @2 AND sender = @3 AND grouped = @4 AND state NOT IN ('publishing', 'published', 'discarded')
        ORDER BY id DESC LIMIT 1
        """;

    private const string SelectDue = IssueDraftRow.Select + " WHERE due_at <= @0 ORDER BY due_at, id LIMIT 20";

    private const string SelectUntold = IssueDraftRow.Select + " WHERE told = 0 ORDER BY id LIMIT 20";

    private const string SelectNextDue = "SELECT coalesce(min(due_at), -1) FROM issue_draft WHERE due_at IS NOT NULL";

    private const string MarkTold = "UPDATE issue_draft SET told = 1 WHERE token = @0 AND revision = @1 AND state = @2";

    // A part that came, or an order, after the step had begun goes before what the step made.
    private const string KeepStep = """
        UPDATE issue_draft SET state = @3, pages = @4, problem = @5, tries = 0, told = 0, due_at = NULL, changed_at = @6
        WHERE token = @0 AND revision = @1 AND state = @2
        """;

    private const string TryAgain = """
        UPDATE issue_draft SET tries = tries + 1, due_at = @3 WHERE token = @0 AND revision = @1 AND state = @2
        """;

    private const string CountPublishing = "SELECT count(*) FROM issue_draft WHERE token = @0 AND state = 'publishing'";

    private const string MarkPublished = """
        UPDATE issue_draft SET state = 'published', outcome = @1, pages = NULL, problem = NULL, tries = 0, told = 0, due_at = NULL, changed_at = @2 WHERE token = @0
        """;

    private const string DeleteOld = "DELETE FROM issue_draft WHERE made_at < @0";

    /// <inheritdoc/>
    public Task<IssueDraft?> Find(string token, CancellationToken ct) => database.Ask(s => s.Rows(SelectToken, IssueDraftRow.Read, token).FirstOrDefault(), ct);

    /// <inheritdoc/>
    public Task<IssueDraft?> OfGroup(DraftOwner owner, string group, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectGroup, IssueDraftRow.Read, owner.Channel, owner.Account, owner.Chat, owner.Sender, group).FirstOrDefault(), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssueDraft>> Due(DateTimeOffset now, CancellationToken ct) =>
        database.Ask<IReadOnlyList<IssueDraft>>(s => s.Rows(SelectDue, IssueDraftRow.Read, Columns.Milliseconds(now)), ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(CancellationToken ct) =>
        database.Ask<DateTimeOffset?>(s => s.Number(SelectNextDue) is >= 0 and var at ? Columns.Instant(at) : null, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssueDraft>> Untold(CancellationToken ct) => database.Ask<IReadOnlyList<IssueDraft>>(s => s.Rows(SelectUntold, IssueDraftRow.Read), ct);

    /// <inheritdoc/>
    public Task Told(IssueDraft draft, CancellationToken ct) =>
        database.Change(Lane.People, s => s.Run(MarkTold, draft.Token, draft.Revision, IssueDraftRow.Text(draft.State)), ct);

    /// <inheritdoc/>
    public Task Keep(IssueDraft before, IssueDraft after, DateTimeOffset now, CancellationToken ct)
    {
        var pages = after.Pages.Count == 0 ? null : DraftPageJson.Write(after.Pages);
        return database.Change(
            Lane.People,
            s => s.Run(
                KeepStep, before.Token, before.Revision, IssueDraftRow.Text(before.State), IssueDraftRow.Text(after.State), pages, IssueDraftRow.Json(after.Problem), Columns.Milliseconds(now)),
            ct);
    }

    /// <inheritdoc/>
    public Task Again(IssueDraft draft, DateTimeOffset at, CancellationToken ct) =>
        database.Change(Lane.People, s => s.Run(TryAgain, draft.Token, draft.Revision, IssueDraftRow.Text(draft.State), Columns.Milliseconds(at)), ct);

    /// <inheritdoc/>
    public Task<bool> Publish(string token, DateTimeOffset now, Func<INewsDesk, DraftOutcome> publish, CancellationToken ct) => database.Writer.Write(
        Lane.Bulk,
        connection =>
        {
            using var statements = new Statements(connection);
            if (statements.Number(CountPublishing, token) == 0)
                return false;
            using var desk = new NewsDesk(connection, moves);
            var outcome = publish(desk);
            desk.Finish();
            statements.Run(MarkPublished, token, IssueDraftRow.Json(outcome), Columns.Milliseconds(now));
            return true;
        },
        ct);

    /// <inheritdoc/>
    public Task<int> Purge(DateTimeOffset before, CancellationToken ct) => database.Change(Lane.Bulk, s => s.Run(DeleteOld, Columns.Milliseconds(before)), ct);
}
