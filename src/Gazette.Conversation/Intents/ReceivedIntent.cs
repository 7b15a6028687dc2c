using System.Text.RegularExpressions;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Text.Time;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>What was sent to me, and what was not?</summary>
/// <param name="Days">In which days, when that was said.</param>
/// <param name="WhyNot">Whether something is missed: then the reason comes first.</param>
internal sealed record ShowReceived(Period? Days, bool WhyNot) : Asked
{
    /// <summary>Of which places something is missed.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Words of a title that is missed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The number of an article shown last that is missed.</summary>
    public int? Number { get; init; }

    /// <summary>Whether it is said what is missed.</summary>
    public bool IsAbout => Places.Count > 0 || Words.Count > 0 || Number is not null;

    /// <inheritdoc/>
    public override string ToString() =>
        PlaceText.Join("received", WhyNot ? "why not" : "", PlaceText.Of(Places), string.Join(' ', Words.Select(w => "?" + w)), Number is { } number ? $"#{number}" : "", Days);
}

/// <summary>我的推送, 昨天都给我发了什么, 为什么没收到, /received: what was sent, when, and what was not and why.</summary>
internal sealed partial class ReceivedIntent(ReceivedReply replies, WhyNotReply whyNot) : Intent<ShowReceived>
{
    private static readonly F[] Beside = [F.News, F.Push, F.Time, F.Latest, F.What, F.All, F.Why];

    /// <inheritdoc/>
    public override string Name => "received";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["received"];

    /// <inheritdoc/>
    public override bool IsPersonal => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Received]], Beside, Rest.None),
        new([[F.WhyNot]], [.. Beside, F.Follow, F.Place, F.Quoted, F.Number], Rest.None),
        new([[F.WhyNot], [F.Quoted, F.News]], [.. Beside, F.Follow, F.Place, F.Number], Rest.Fits),
    ];

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
        Yes("最近都推送了哪些内容", "received"),
        Yes("上次推送是什么时候", "received"),
        Yes("今早没收到推送", "received why not 2020-09-11/2020-09-11"),
        Yes("/received", "received"),
        Yes("为什么没收到区财政局昨天的新闻", "received why not d:finance 2020-09-10/2020-09-10"),
        Yes("为什么没收到《老街换新灯》", "received why not ?老街换新灯"),
        Yes("怎么没给我推送老街换新灯那条新闻", "received why not ?老街换新灯"),
        Yes("为什么没收到第2条", "received why not #2"),
        Yes("/received 区财政局", "received why not d:finance"),
        Yes("why didn't I receive the finance bureau news yesterday", "received why not d:finance 2020-09-10/2020-09-10"),
        Yes("what have you sent me", "received"),
        Yes("what did you send me yesterday", "received 2020-09-10/2020-09-10"),
        Yes("why did I not receive anything today", "received why not 2020-09-11/2020-09-11"),
        Yes("why haven't I received any news", "received why not"),
        Yes("where is my digest", "received why not"),
        Yes("when was the last digest", "received"),
        No("为什么收到这条"),
        No("推送时间"),
        No("昨天有什么新闻"),
        No("为什么没有热水"),
        No("最近有什么通知"),
        No("什么时候推送"),
        No("what news came today"),
    ];

    /// <inheritdoc/>
    protected override ShowReceived Means(Utterance heard)
    {
        var asked = new ShowReceived(heard.When?.When.Days, heard.Has(F.WhyNot));
        if (!asked.WhyNot && heard.Command is null)
            return asked;
        asked = asked with
        {
            Places = [.. heard.Named.SelectMany(p => p.Candidates).Distinct()],
            Words = [.. heard.Quoted.Concat(heard.Rest.Select(WithoutPointing)).Where(w => w.Length > 0).Distinct()],
            Number = heard.Mentions.OfType<NumberMention>().FirstOrDefault()?.Value,
        };
        return asked with { WhyNot = asked.WhyNot || asked.IsAbout };
    }

    // 老街换新灯那条新闻 is called 老街换新灯.
    private static string WithoutPointing(string word) => Pointing().Replace(word, "");

    [GeneratedRegex("的?[那这][条篇个则]$")]
    private static partial Regex Pointing();

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ShowReceived asked, Asker asker, CancellationToken ct) =>
        asked.IsAbout ? whyNot.Answer(asked, asker, ct) : replies.Answer(asked, asker, ct);
}
