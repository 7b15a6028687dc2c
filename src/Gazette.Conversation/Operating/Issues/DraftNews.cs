using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>What operators read of an issue before it is read, when it cannot be, and once it is published.</summary>
internal sealed class DraftNews(INoticeReader notices)
{
    private const int ShownUnits = 60;

    /// <summary>Whether a long text is an issue is asked, not guessed.</summary>
    public static Reply Question(IssueDraft draft, Asker asker)
    {
        var (texts, text) = (asker.Texts, HandedPart.Joined(draft.Parts));
        return new(
            asker.Language,
            [new Paragraph(texts["draft.is-it", text.Length, DraftWording.Cut(text.ReplaceLineEndings(" "), ShownUnits)])],
            [[
                .. DraftWording.Button(draft, texts["button.draft.issue"], DraftStep.IsIssue),
                .. DraftWording.Button(draft, texts["button.draft.search"], DraftStep.Search),
            ]]);
    }

    /// <summary>Nothing of it could be read: each document with why, and the mend.</summary>
    public static Reply Refused(IssueDraft draft, Asker asker)
    {
        var problems = draft.Pages.Select(p => p.Problem).OfType<DraftProblem>().ToList();
        return Reply.Of(asker.Language, string.Join('\n', (problems.Count > 0 ? problems : [draft.Problem ?? new("no-piece")]).Select(p => DraftWording.Problem(p, asker))));
    }

    /// <summary>It is published: what that made, and whom it reaches.</summary>
    public async Task<Reply> Published(IssueDraft draft, Asker asker, CancellationToken ct)
    {
        var (texts, outcome) = (asker.Texts, draft.Outcome!);
        string?[] lines =
        [
            texts["draft.published", outcome.Paper ?? texts["draft.no-paper"], texts.Day(outcome.Day, asker.Today)],
            texts["draft.made", outcome.New, outcome.Updated, outcome.Known + outcome.Merged],
            draft.Archive ? texts["draft.archived"] : await Reach(outcome, asker, ct).ConfigureAwait(false),
        ];
        return new(asker.Language, [new Paragraph(string.Join('\n', lines.OfType<string>()))], [[.. Suggestions.Say(texts["button.latest"], "/latest")]]);
    }

    // Who follows words is not counted: that would take matching every article with every word.
    private async Task<string?> Reach(DraftOutcome outcome, Asker asker, CancellationToken ct)
    {
        if (outcome.New - outcome.Fragments == 0)
            return asker.Texts["draft.reaches-nobody"];
        List<Place> places = [.. outcome.DepartmentCodes.Select(Place.Department), .. outcome.TopicCodes.Select(Place.Topic), Place.Everything];
        var audience = await notices.Audience(places, asker.Now, ct).ConfigureAwait(false);
        return asker.Texts.Count("draft.reaches", (int)Math.Min(audience.Subscribers, int.MaxValue));
    }
}
