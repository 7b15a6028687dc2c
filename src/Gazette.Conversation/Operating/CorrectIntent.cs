using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Notices;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>What of an article is corrected.</summary>
internal enum CorrectedPart
{
    /// <summary>What was said names nothing.</summary>
    None,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The departments.</summary>
    Department,

    /// <summary>The topics.</summary>
    Topic,

    /// <summary>The publication day.</summary>
    Date,

    /// <summary>Nothing more: those who had it are told of what was corrected.</summary>
    Notify,
}

/// <summary>Correct a part of an article.</summary>
internal sealed record CorrectArticle(long? Id, CorrectedPart Part, string Value) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("correct", Id, Part.ToString().ToLowerInvariant(), Value);
}

/// <summary>更正 12 部门 区财政局, /correct 12 title …: an operator corrects an article in place. 更正 12 通知读者 tells those who had it. A whole text is corrected by <c>gazette article correct --file</c>.</summary>
internal sealed partial class CorrectIntent(Operators operators, IArticleReader articles, INoticeReader notices) : OperatorIntent<CorrectArticle>(operators, "correct", F.CorrectOrder)
{
    private static readonly Dictionary<string, CorrectedPart> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["标题"] = CorrectedPart.Title,
        ["title"] = CorrectedPart.Title,
        ["部门"] = CorrectedPart.Department,
        ["department"] = CorrectedPart.Department,
        ["departments"] = CorrectedPart.Department,
        ["主题"] = CorrectedPart.Topic,
        ["topic"] = CorrectedPart.Topic,
        ["topics"] = CorrectedPart.Topic,
        ["日期"] = CorrectedPart.Date,
        ["date"] = CorrectedPart.Date,
        ["通知"] = CorrectedPart.Notify,
        ["通知读者"] = CorrectedPart.Notify,
        ["告知"] = CorrectedPart.Notify,
        ["notify"] = CorrectedPart.Notify,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("更正 12 部门 区财政局", "correct 12 department 区财政局"),
        Yes("更正12的标题：河岸步道开放", "correct 12 title 河岸步道开放"),
        Yes("/correct 12 topic 财政 教育", "correct 12 topic 财政 教育"),
        Yes("/correct 12 date 2020-09-10", "correct 12 date 2020-09-10"),
        Yes("correct article 12 title The new bridge", "correct 12 title The new bridge"),
        Yes("更正 12 通知读者", "correct 12 notify"),
        Yes("/correct 12 notify", "correct 12 notify"),
        Yes("更正 12 标题 通知", "correct 12 title 通知"),
        Yes("/correct 12", "correct 12 none"),
        No("更正启事"),
    ];

    /// <inheritdoc/>
    protected override CorrectArticle Means(Utterance heard)
    {
        var match = Form().Match(heard.Args(F.CorrectOrder));
        long? id = match.Success ? long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return new(id, Parts.GetValueOrDefault(match.Groups["part"].Value), match.Groups["value"].Value.Trim());
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Do(CorrectArticle asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (asked.Id is not { } id || asked.Part == CorrectedPart.None || (asked.Value.Length == 0 && asked.Part != CorrectedPart.Notify))
            return Says(asker, texts["operator.correct.what"]);
        if (await articles.Find(id, ct).ConfigureAwait(false) is not { } found)
            return Says(asker, texts["operator.no-article", id]);
        if (asked.Part == CorrectedPart.Notify)
            return await Tell(found, asker, ct).ConfigureAwait(false);
        var (correction, unknown) = CorrectionOf(asked, asker.Taxonomy);
        return correction is null
            ? Says(asker, unknown is null ? texts["operator.correct.date"] : texts["operator.no-place", unknown])
            : WithTelling(Does(asker, texts["operator.correct.done", Titles.Of([found], texts)], new Edit.Correct(id, correction)), id, asker);
    }

    // Most corrections are of no consequence to who has read it: telling them is the editor's choice.
    private static Answer WithTelling(Answer answer, long id, Asker asker) => answer with
    {
        Reply = answer.Reply with
        {
            Blocks = [.. answer.Reply.Blocks, new Note(asker.Texts["operator.correct.tell"])],
            Buttons = [[.. Suggestions.Say(asker.Texts["button.tell"], string.Create(CultureInfo.InvariantCulture, $"/correct {id} notify"))]],
        },
    };

    private async Task<Answer> Tell(PublishedArticle found, Asker asker, CancellationToken ct) =>
        await notices.HasUntoldCorrection(found.Id, ct).ConfigureAwait(false)
            ? Does(asker, asker.Texts["operator.correct.told", Titles.Of([found], asker.Texts)], new Edit.TellReaders(found.Id))
            : Says(asker, asker.Texts["operator.correct.untold"]);

    private static (Correction? Correction, string? Unknown) CorrectionOf(CorrectArticle asked, Taxonomy taxonomy)
    {
        var names = Orders.Names(asked.Value);
        switch (asked.Part)
        {
            case CorrectedPart.Title:
                return (new(Title: asked.Value), null);
            case CorrectedPart.Department:
                var departments = names.Select(n => taxonomy.DepartmentByCode(n) ?? taxonomy.DepartmentNamed(n)).ToList();
                return departments.IndexOf(null) is var missing and >= 0 ? (null, names[missing]) : (new(Departments: [.. departments.Select(d => d!)]), null);
            case CorrectedPart.Topic:
                var topics = names.Select(n => taxonomy.TopicByCode(n) ?? taxonomy.TopicByName(n)).ToList();
                return topics.IndexOf(null) is var none and >= 0 ? (null, names[none]) : (new(Topics: [.. topics.Select(t => t!)]), null);
            default:
                return DateOnly.TryParseExact(asked.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (new(Day: day), null) : (null, null);
        }
    }

    [GeneratedRegex(@"^\s*#?(?<id>\d{1,12})\s*的?\s*(?<part>标题|部门|主题|日期|通知读者|通知|告知|title|departments?|topics?|date|notify)?\s*(?:改为|改成|[:：])?\s*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Form();
}
