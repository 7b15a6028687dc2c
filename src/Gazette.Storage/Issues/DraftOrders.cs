using Gazette.Newsroom.Issues;
using Gazette.Storage.News;

namespace Gazette.Storage.Issues;

/// <summary>Does what operators order about their drafts, inside the transaction that commits the reply. Another's draft is not touched.</summary>
internal sealed class DraftOrders(Statements statements, DraftOwner owner, DateTimeOffset now)
{
    private const string Own = " WHERE token = @0 AND channel = @1 AND account = @2 AND chat = @3 AND sender = @4";

    private const string AddPart = """
        UPDATE issue_draft SET parts = json_insert(parts, '$[#]', json(@5)), revision = revision + 1, state = 'gathering', pages = NULL, corrections = NULL, problem = NULL,
          tries = 0, told = 1, due_at = @6, changed_at = @7
        """ + Own + " AND state NOT IN ('publishing', 'published', 'discarded')";

    private const string InsertDraft = """
        INSERT INTO issue_draft (token, channel, account, chat, sender, grouped, state, parts, due_at, made_at, changed_at)
        VALUES (@0, @1, @2, @3, @4, @5, 'gathering', json_array(json(@6)), @7, @8, @8)
        ON CONFLICT (token) DO NOTHING
        """;

    private const string MarkReading = "UPDATE issue_draft SET state = 'reading', told = 1, due_at = @5, changed_at = @5" + Own + " AND state = 'asked'";

    private const string SetCorrections = "UPDATE issue_draft SET corrections = @5, changed_at = @6" + Own + " AND state = 'ready'";

    private const string MarkPublishing = "UPDATE issue_draft SET state = 'publishing', archive = @5, problem = NULL, tries = 0, told = 1, due_at = @6, changed_at = @6" + Own + " AND state = 'ready'";

    private const string MarkDiscarded = """
        UPDATE issue_draft SET state = 'discarded', pages = NULL, corrections = NULL, parts = '[]', told = 1, due_at = NULL, changed_at = @5
        """ + Own + " AND state NOT IN ('publishing', 'published')";

    /// <summary>Does the orders.</summary>
    public void Do(IReadOnlyList<DraftOrder> orders)
    {
        foreach (var order in orders)
            Do(order);
    }

    private void Do(DraftOrder order)
    {
        var at = Columns.Milliseconds(now);
        switch (order)
        {
            case DraftOrder.Take take:
                Take(take, at);
                break;
            case DraftOrder.Read:
                Run(MarkReading, order.Token, at);
                break;
            case DraftOrder.Correct correct:
                Run(SetCorrections, order.Token, IssueDraftRow.Json(correct.Corrections), at);
                break;
            case DraftOrder.Publish publish:
                Run(MarkPublishing, order.Token, publish.Archive ? 1 : 0, at);
                break;
            case DraftOrder.Discard:
                Run(MarkDiscarded, order.Token, at);
                break;
            default:
                throw new InvalidOperationException($"{order.GetType().Name} is no order that is known.");
        }
    }

    private void Take(DraftOrder.Take take, long at)
    {
        var (part, due) = (IssueDraftRow.Json(take.Part), Columns.Milliseconds(now + take.Wait));
        if (Run(AddPart, take.Token, part, due, at) == 0)
            statements.Run(InsertDraft, take.Token, owner.Channel, owner.Account, owner.Chat, owner.Sender, take.Group, part, due, at);
    }

    private int Run(string sql, string token, params ReadOnlySpan<object?> values) =>
        statements.Run(sql, [token, owner.Channel, owner.Account, owner.Chat, owner.Sender, .. values]);
}
