using Gazette.Conversation.Understanding;
using Gazette.Text.Time;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>What was sent to me, and what was not?</summary>
/// <param name="Days">In which days, when that was said.</param>
/// <param name="WhyNot">Whether something is missed: then the reason comes first.</param>
internal sealed record ShowReceived(Period? Days, bool WhyNot) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("received", WhyNot ? "why not" : "", Days);
}

/// <summary>我的推送, 昨天都给我发了什么, 为什么没收到, /received: what was sent, when, and what was not and why.</summary>
internal sealed class ReceivedIntent(ReceivedReply replies) : Intent<ShowReceived>
{
    private static readonly F[] Beside = [F.News, F.Push, F.Time, F.Latest, F.What, F.All, F.Why];

    /// <inheritdoc/>
    public override string Name => "received";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["received"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules => [new([[F.Received]], Beside, Rest.None), new([[F.WhyNot]], [.. Beside, F.Follow, F.Place], Rest.None)];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("我的推送", "received"),
        Yes("昨天都给我发了什么", "received 2020-09-10/2020-09-10"),
        Yes("推送记录", "received"),
        Yes("最近给我推了哪些新闻", "received"),
        Yes("为什么没收到", "received why not"),
        Yes("今天怎么没收到推送", "received why not"),
        Yes("怎么还没给我发新闻", "received why not"),
        Yes("/received", "received"),
        Yes("what have you sent me", "received"),
        Yes("what did you send me yesterday", "received 2020-09-10/2020-09-10"),
        Yes("why did I not receive anything today", "received why not 2020-09-11/2020-09-11"),
        Yes("why haven't I received any news", "received why not"),
        No("为什么收到这条"),
        No("推送时间"),
        No("昨天有什么新闻"),
        No("为什么没有热水"),
    ];

    /// <inheritdoc/>
    protected override ShowReceived Means(Utterance heard) => new(heard.When?.When.Days, heard.Has(F.WhyNot));

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ShowReceived asked, Asker asker, CancellationToken ct) => replies.Answer(asked, asker, ct);
}
