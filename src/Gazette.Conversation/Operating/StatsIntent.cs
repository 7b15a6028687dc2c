using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>How do paper and readers fare?</summary>
internal sealed record ShowStatistics : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "stats";
}

/// <summary>统计, /stats: articles, readers, the week's deliveries, what readers asked in vain. To everyone else 统计 is a word to search for.</summary>
internal sealed class StatsIntent(Operators operators, IStatistics statistics) : OperatorIntent<ShowStatistics>(operators, "stats", F.StatsOrder)
{
    private const int MostQuestions = 10;

    /// <inheritdoc/>
    public override bool Changes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("统计", "stats"),
        Yes("数据", "stats"),
        Yes("stats", "stats"),
        Yes("/stats", "stats"),
        No("统计局最新消息"),
        No("搜索 数据"),
    ];

    /// <inheritdoc/>
    protected override ShowStatistics Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Do(ShowStatistics asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var week = await statistics.Week(asker.Now, MostQuestions, ct).ConfigureAwait(false);
        List<Block> blocks =
        [
            new Heading(texts["stats"]),
            new Paragraph(texts["stats.articles", week.Articles] + "\n" + texts["stats.readers", week.Subscribers, week.Active, week.Follows]),
            new Subheading(texts["stats.deliveries"]),
            Counts(week.Deliveries, c => texts["delivery." + c.What], texts["stats.deliveries.none"]),
            .. Course(week.Sent, texts),
            new Subheading(texts["stats.unanswered"]),
            Counts(week.Unanswered, c => c.What, texts["stats.unanswered.none"]),
        ];
        blocks.Add(new Note(week.WrongTopics == 0 ? texts["wrong-topics.none"] : texts["stats.wrong-topics", week.WrongTopics]));
        return Answer.Of(new(asker.Language, blocks, week.WrongTopics == 0 ? [] : [[.. Suggestions.Say(texts["button.wrong-topics"], "/wrongtopics")]]));
    }

    // A week in which nothing arrived shows nothing.
    private static IEnumerable<Block> Course(IReadOnlyList<SentOn> sent, Texts texts)
    {
        if (sent.All(s => s.Count == 0))
            return [];
        var points = sent.Select(s => new ChartPoint(texts["stats.day", s.Day.Month, s.Day.Day], s.Count)).ToList();
        var table = new Table([texts["stats.sent.day"], texts["stats.sent.count"]], [.. points.Select(p => (IReadOnlyList<string>)[p.Label, p.Value.ToString("0", texts.Culture)])]);
        return [new Chart(texts["stats.sent"], texts["stats.sent.unit"], points, ChartKind.Columns, table)];
    }

    private static Paragraph Counts(IReadOnlyList<Counted> counted, Func<Counted, string> name, string none) => counted.Count == 0
        ? new Paragraph(none)
        : new Paragraph(string.Join('\n', counted.Select(c => $"{name(c)} × {c.Count}")));
}
