using Gazette.Newsroom.Issues;

namespace Gazette.Operations.Issues;

/// <summary>The next step of a draft: whether a text is an issue is asked, documents are read, what was released is published.</summary>
internal sealed partial class DraftSteps(IIssueDraftStore drafts, DraftReader reader, IssueDesk desk, TimeProvider clock, ILogger<DraftSteps> log)
{
    /// <summary>After so many failures for now a step is given up; with the waits between them that is a minute.</summary>
    private const int MostTries = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>Does the step; what fails for now is tried again, what fails for good its operator is told.</summary>
    public async Task Do(IssueDraft draft, CancellationToken ct)
    {
        try
        {
            await (draft.State == DraftState.Publishing ? Publish(draft, ct) : Read(draft, ct)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A mistake of ours with one document: it goes to the log in full, and the operator hears that it was not done.
        catch (Exception failure) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(failure, draft.Token, draft.State);
            await After(draft, new("failed"), null, ct).ConfigureAwait(false);
        }
    }

    private async Task Read(IssueDraft draft, CancellationToken ct)
    {
        // A text is asked about first, and read when its operator says that it is an issue.
        if (draft.State == DraftState.Gathering && draft.Parts.All(p => p.Kind == HandedKind.Text))
        {
            await Keep(draft, draft with { State = DraftState.Asked }, ct).ConfigureAwait(false);
            return;
        }

        var (pages, later) = await reader.Read(draft, ct).ConfigureAwait(false);
        if (later is not null)
            await After(draft, new("unreachable"), later.Wait, ct).ConfigureAwait(false);
        else if (pages.SelectMany(p => p.Reading.Articles).Any())
            await Keep(draft, draft with { State = DraftState.Ready, Pages = pages, Problem = null }, ct).ConfigureAwait(false);
        else
            await Refuse(draft, pages, ct).ConfigureAwait(false);
    }

    private async Task Publish(IssueDraft draft, CancellationToken ct)
    {
        if (await desk.Publish(draft, ct).ConfigureAwait(false))
            Published(draft.Token, draft.Owner.Actor);
    }

    private Task Refuse(IssueDraft draft, IReadOnlyList<DraftPage> pages, CancellationToken ct) =>
        Keep(draft, draft with { State = DraftState.Refused, Pages = pages, Problem = pages.Count == 0 ? new("picture") : pages.Select(p => p.Problem).OfType<DraftProblem>().FirstOrDefault() ?? new("no-piece") }, ct);

    private Task After(IssueDraft draft, DraftProblem problem, TimeSpan? wait, CancellationToken ct)
    {
        if (draft.Tries + 1 < MostTries)
            return drafts.Again(draft, clock.GetUtcNow() + (wait ?? FirstWait * Math.Pow(2, draft.Tries)), ct);
        return draft.State == DraftState.Publishing
            ? Keep(draft, draft with { State = DraftState.Ready, Problem = new("not-published") }, ct)
            : Keep(draft, draft with { State = DraftState.Refused, Problem = problem }, ct);
    }

    private Task Keep(IssueDraft before, IssueDraft after, CancellationToken ct) => drafts.Keep(before, after, clock.GetUtcNow(), ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "The issue {Draft} handed in by chat failed while {State}.")]
    private partial void Failed(Exception failure, string draft, DraftState state);

    [LoggerMessage(Level = LogLevel.Information, Message = "The issue {Draft} handed in by chat was published by {Operator}.")]
    private partial void Published(string draft, string @operator);
}
