using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Push again.</summary>
internal sealed record ResumePushes : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "resume";
}

/// <summary>恢复, 继续推送, /resume: the pause is over, and what was missed comes in one message.</summary>
internal sealed class ResumeIntent(ISubscriberReader subscribers, UsualTime usual) : Intent<ResumePushes>
{
    /// <inheritdoc/>
    public override string Name => "resume";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["resume"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Resume]], [F.Push, F.News, F.All], Rest.None)];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("恢复", "resume"),
        Yes("继续推送吧", "resume"),
        Yes("麻烦恢复一下，谢谢", "resume"),
        Yes("取消暂停", "resume"),
        Yes("恢復推送", "resume"),
        Yes("/resume", "resume"),
        Yes("resume please", "resume"),
        Yes("start sending again", "resume"),
        Yes("恢复正常推送", "resume"),
        Yes("go on sending", "resume"),
        No("恢复供水"),
        No("继续"),
        No("每天8点推送"),
    ];

    /// <inheritdoc/>
    protected override ResumePushes Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ResumePushes asked, Asker asker, CancellationToken ct)
    {
        if (asker.Subscriber is not { Absence: not null } subscriber)
            return NotPaused(asker);
        var texts = asker.Texts;
        var changes = new Changes(Tokens.New(8), [new Change.Resume()]);
        var waiting = await subscribers.Waiting(subscriber.Id, ct).ConfigureAwait(false);
        return new(
            new(
                asker.Language,
                [new Paragraph(texts["resume.done"]), new Note(waiting.Count > 0 ? texts.Count("resume.waiting", waiting.Count) : texts["resume.nothing"])],
                [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. Suggestions.Say(texts["button.digest"], "/digest")]]),
            Facts.None,
            changes);
    }

    // Who turned pushes off and says 恢复 means those: with which times is asked, not guessed.
    private Answer NotPaused(Asker asker)
    {
        var texts = asker.Texts;
        var follows = asker.Subscriber?.Follows ?? [];
        if (follows.Count == 0)
            return Answer.Of(new(asker.Language, [new Paragraph(texts["follows.none"])], [FollowsReply.Pickers(asker)]));
        var at = PersonTime.Clock(usual.At);
        return follows.All(f => f.Cadence == Cadence.Off)
            ? Answer.Of(new(
                asker.Language,
                [new Paragraph(texts["resume.off"])],
                [[.. Suggestions.Say(texts["button.daily", at], "/digest daily " + at), .. Suggestions.Say(texts["button.immediate"], "/digest immediate"), .. Suggestions.Say(texts["button.digest"], "/digest")]]))
            : Answer.Of(new(asker.Language, [new Paragraph(texts["resume.not"])], [[.. Suggestions.Say(texts["button.digest"], "/digest"), .. Suggestions.Say(texts["button.received"], "/received")]]));
    }
}
