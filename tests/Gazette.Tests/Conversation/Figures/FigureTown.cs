using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.News;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Access;
using Gazette.Storage.News;
using Gazette.Tests.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Tests.Conversation.Figures;

/// <summary>A newsroom that states figures, and a person who asks for them on 2026-11-24.</summary>
public sealed class FigureTown : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

    private readonly Newsdesk desk = new();
    private readonly Engine engine;
    private Dialogue dialogue = Dialogue.Empty;
    private int published;

    public FigureTown()
    {
        Indicators = new(new IndicatorReader(desk.Database), desk.Clock);
        var (taxonomy, operators) = (Understanding.Taxonomy, new Operators(new OperatorStore(desk.Database), desk.Clock, []));
        var known = new Gazette.Newsroom.TaxonomySource(taxonomy, new DepartmentReader(desk.Database));
        engine = EngineOn.Store(desk.Database, known, desk.Clock, TimeZoneInfo.Utc, operators, Indicators);
        Publisher = new(desk.Store, known, new PublishingOptions(TimeZoneInfo.Utc), desk.Clock, []);
    }

    internal IndicatorBook Indicators { get; }

    internal Publisher Publisher { get; }

    /// <summary>A figure of a district that does not exist.</summary>
    public static Figure Of(string name, string? period, decimal? value, string unit = "万元", decimal? growth = null, decimal? increase = null, decimal? share = null, int? rank = null) => new(
        name, MonthRange.TryParse(period, out var months) ? months : null, value, unit, increase, growth, null, share, rank, $"{name}{value}{unit}。");

    /// <summary>Publishes an article that states figures, a day after the one before.</summary>
    public void States(params Figure[] figures) => States("数字公布", figures);

    public void States(string title, params Figure[] figures)
    {
        var day = new DateOnly(2026, 9, 1).AddDays(published++);
        var piece = Newsdesk.Piece(title, string.Join('\n', figures.Select(f => f.Sentence).Append($"第{published}篇的说明。")), "区财政局") with { Figures = figures };
        desk.Publish(new Publication($"p{published}", $"h{published}", Day: day), piece).GetAwaiter().GetResult();
        desk.Clock.Advance(TimeSpan.FromSeconds(3));
    }

    /// <summary>Asks as somebody who said nothing before.</summary>
    public Answer Asks(string text) => engine.Ask(text, Noon, null, default).GetAwaiter().GetResult();

    /// <summary>Says it in a conversation.</summary>
    public Answer Says(string text) => Hears(new Said(text));

    /// <summary>Presses a button of an answer.</summary>
    public Answer Presses(Answer answer, string label) => Hears(new Pressed(answer.Reply.Buttons.SelectMany(r => r).Single(b => b.Label == label).Code!));

    public void Dispose() => desk.Dispose();

    private Answer Hears(Content content)
    {
        var answer = engine.Answer(new Message("1", new Address("test", "", "1"), "1", content, Noon), dialogue, default).GetAwaiter().GetResult();
        dialogue = answer.Dialogue ?? dialogue;
        return answer;
    }
}

/// <summary>What a person sees of an answer.</summary>
internal static class Seen
{
    /// <summary>The figure in large: its name and value.</summary>
    public static string Large(this Answer answer) =>
        string.Join("; ", answer.Reply.Blocks.OfType<FigureLine>().Select(line => $"{line.Name} = {line.Value}"));

    public static string Details(this Answer answer) => string.Join("; ", answer.Reply.Blocks.OfType<FigureLine>().Select(line => line.Detail));

    public static string Text(this Answer answer) => PlainText.Of(answer.Reply);

    public static IEnumerable<string> Sentences(this Answer answer) => answer.Reply.Blocks.OfType<Quotation>().Select(q => q.Text);

    public static IEnumerable<string> Labels(this Answer answer) => answer.Reply.Buttons.SelectMany(r => r).Select(b => b.Label);

    /// <summary>The rows of the answer's tables and charts.</summary>
    public static IEnumerable<string> Rows(this Answer answer) => answer.Reply.Blocks
        .Select(b => b switch { Table t => t, Chart c => c.Table, _ => null })
        .SelectMany(t => t?.Rows ?? []).Select(r => string.Join(" | ", r));
}
