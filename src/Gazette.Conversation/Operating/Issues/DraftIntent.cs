using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>Do something with a draft, or tell how it stands.</summary>
/// <param name="Token">The draft.</param>
/// <param name="Step">What: one of the letters here, unchecked.</param>
/// <param name="Arg">With what, unchecked.</param>
internal sealed record DraftStep(string Token, char Step, string Arg) : Asked
{
    /// <summary>The service tells how it stands; no button says this.</summary>
    public const char Tell = '!';

    /// <summary>The text is an issue.</summary>
    public const char IsIssue = 'i';

    /// <summary>The text is words to search for.</summary>
    public const char Search = 'n';

    /// <summary>A page of the preview.</summary>
    public const char Page = 'v';

    /// <summary>A piece.</summary>
    public const char Open = 'o';

    /// <summary>Departments to choose from for a piece: its number, the page.</summary>
    public const char Departments = 'd';

    /// <summary>Topics to choose from for a piece: its number, the page.</summary>
    public const char Topics = 't';

    /// <summary>Give a department to a piece, or take it: its number, the page, the code.</summary>
    public const char SetDepartment = 'e';

    /// <summary>The same for a topic.</summary>
    public const char SetTopic = 'u';

    /// <summary>Leave a piece out.</summary>
    public const char Drop = 'x';

    /// <summary>Take it in again.</summary>
    public const char Restore = 'r';

    /// <summary>Days of a month to choose from.</summary>
    public const char Days = 'c';

    /// <summary>Set the day; without one, leave what was read.</summary>
    public const char SetDay = 'k';

    /// <summary>Publish, and push.</summary>
    public const char Publish = 'p';

    /// <summary>Publish as archive.</summary>
    public const char Archive = 'a';

    /// <summary>Publish nothing of it.</summary>
    public const char Discard = 'z';

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("draft", Step, Arg);

    /// <summary>A number of <see cref="Arg"/>, or null.</summary>
    public int? Number(int at) =>
        Arg.Split('|') is var parts && at < parts.Length && int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Buttons under the preview of an issue. A draft is its operator's alone; pressed twice or late, each says how it stands.</summary>
internal sealed class DraftIntent(Operators operators, IssueDesk issues, DraftPreview preview, DraftNews news) : PressedIntent<DraftStep>
{
    /// <inheritdoc/>
    public override string Name => "draft";

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override bool Hidden => true;

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(DraftStep asked, Asker asker, CancellationToken ct)
    {
        var tells = asked.Step == DraftStep.Tell;
        // To everyone else a forged press is as one that nothing is known of.
        if (!await operators.IsOperator(new(asker.From.Channel, asker.Sender), ct).ConfigureAwait(false))
            return Answer.Of(tells ? Reply.Silence(asker.Language) : Reply.Of(asker.Language, asker.Texts["unknown-action"]));
        if (await issues.Find(asked.Token, IssueHearing.OwnerOf(asker.From, asker.Sender), ct).ConfigureAwait(false) is not { } draft)
            return Answer.Of(tells ? Reply.Silence(asker.Language) : Reply.Of(asker.Language, asker.Texts["draft.gone"]));
        return tells ? Answer.Of(await Told(draft, asker, ct).ConfigureAwait(false)) : await Do(asked, draft, asker, ct).ConfigureAwait(false);
    }

    private async Task<Reply> Told(IssueDraft draft, Asker asker, CancellationToken ct) => draft.State switch
    {
        DraftState.Asked => DraftNews.Question(draft, asker),
        DraftState.Refused => DraftNews.Refused(draft, asker),
        DraftState.Ready => await preview.Of(draft, 0, asker, ct).ConfigureAwait(false),
        DraftState.Published => await news.Published(draft, asker, ct).ConfigureAwait(false),
        _ => Reply.Silence(asker.Language),
    };

    private async Task<Answer> Do(DraftStep asked, IssueDraft draft, Asker asker, CancellationToken ct) => (draft.State, asked.Step) switch
    {
        (DraftState.Published, _) => Answer.Of(await news.Published(draft, asker, ct).ConfigureAwait(false)),
        (DraftState.Publishing or DraftState.Gathering or DraftState.Reading or DraftState.Discarded, _) => Says(draft.State, asker),
        (_, DraftStep.Discard) => Says(DraftState.Discarded, asker, new DraftOrder.Discard(draft.Token)),
        (DraftState.Asked, DraftStep.IsIssue) => Says(DraftState.Reading, asker, new DraftOrder.Read(draft.Token)),
        (DraftState.Ready, DraftStep.Publish or DraftStep.Archive) when DraftPieces.Of(draft).Any(p => !p.Correction.Dropped) =>
            Says(DraftState.Publishing, asker, new DraftOrder.Publish(draft.Token, asked.Step == DraftStep.Archive)),
        (DraftState.Ready, _) => await DraftCorrecting.Answer(asked, draft, preview, asker, ct).ConfigureAwait(false),
        _ => Answer.Of(await Told(draft, asker, ct).ConfigureAwait(false) with { Replaces = true }),
    };

    // The message under which the button stood says it from now on, and offers nothing more.
    private static Answer Says(DraftState state, Asker asker, params DraftOrder[] orders) =>
        Answer.Of(Reply.Of(asker.Language, asker.Texts["draft." + state.ToString().ToLowerInvariant()]) with { Replaces = true }) with { Drafts = orders };
}
