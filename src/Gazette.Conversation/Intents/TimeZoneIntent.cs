using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>By which clock digests come.</summary>
/// <param name="Zone">IANA name; null to ask which.</param>
/// <param name="Unknown">What was named and is no zone that we know.</param>
internal sealed record SetTimeZone(string? Zone, string Unknown = "") : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("timezone", Zone, Unknown.Length > 0 ? "?" + Unknown : "");
}

/// <summary>把时区改成东京, /timezone Europe/London: by which clock digests come.</summary>
internal sealed class TimeZoneIntent(UsualTime usual) : Intent<SetTimeZone>
{
    private static readonly string[] Offered = ["Asia/Shanghai", "Asia/Tokyo", "Europe/London", "America/New_York", "America/Los_Angeles", "Australia/Sydney"];

    /// <inheritdoc/>
    public override string Name => "timezone";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["timezone"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.TimeZone]], [F.Place, F.What, F.Time], Rest.Fits)];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("把时区改成东京", "timezone Asia/Tokyo"),
        Yes("我在纽约，时区帮我调一下", "timezone America/New_York"),
        Yes("時區換成倫敦", "timezone Europe/London"),
        Yes("时区设为东八区", "timezone Etc/GMT-8"),
        Yes("时区", "timezone"),
        Yes("把时区改成火星", "timezone ?火星"),
        Yes("/timezone Asia/Tokyo", "timezone Asia/Tokyo"),
        Yes("/timezone america/new_york", "timezone America/New_York"),
        Yes("/timezone 北京", "timezone Asia/Shanghai"),
        Yes("/timezone UTC-5", "timezone Etc/GMT+5"),
        Yes("/timezone ../../etc/passwd", "timezone ?../../etc/passwd"),
        Yes("/timezone", "timezone"),
        Yes("set my timezone to Europe/London", "timezone Europe/London"),
        Yes("change my time zone to Los Angeles please", "timezone America/Los_Angeles"),
        No("东京"),
        No("搜索 时区"),
    ];

    /// <inheritdoc/>
    protected override SetTimeZone Means(Utterance heard)
    {
        if (ZoneNames.In(heard.Text) is { } zone)
            return new(zone);
        return new(null, heard.Command is not null ? heard.Text.Trim() : Named(heard));
    }

    /// <inheritdoc/>
    protected override Task<Answer> Handle(SetTimeZone asked, Asker asker, CancellationToken ct) =>
        Task.FromResult(asked.Zone is { } zone ? Set(zone, asker) : Which(asked.Unknown, asker));

    private Answer Set(string zone, Asker asker)
    {
        var texts = asker.Texts;
        var hours = asker.HoursOf(usual) with { Zone = zone };
        var changes = new Changes(Tokens.New(8), [new Change.SetZone(zone)]);
        return new(
            new(
                asker.Language,
                [new Paragraph(texts["zone.done", texts.Zone(zone), texts.Instant(asker.Now, hours, asker.Now)]), new Note(texts["zone.times"])],
                [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. Suggestions.Say(texts["button.digest"], "/digest")]]),
            Facts.None,
            changes);
    }

    private Answer Which(string unknown, Asker asker)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        List<Block> blocks = unknown.Length > 0 ? [new Paragraph(texts["zone.unknown", unknown.Length > 40 ? unknown[..40] : unknown])] : [];
        blocks.Add(new Paragraph(texts["zone.which", texts.Zone(hours.Zone), texts.Instant(asker.Now, hours, asker.Now)]));
        blocks.Add(new Note(texts["zone.how"]));
        return Answer.Of(new(
            asker.Language,
            blocks,
            [.. Offered.SelectMany(zone => Suggestions.Say(ZoneNames.Label(zone, asker.Language), "/timezone " + zone)).Chunk(3).Select(row => (IReadOnlyList<Button>)row)]));
    }

    // What was named, without the words around it.
    private static string Named(Utterance heard)
    {
        var words = string.Join(' ', heard.Rest);
        foreach (var around in (string[])["把", "改成", "改为", "改到", "换成", "换到", "设为", "设成", "设置为", "调到", "调成", "调整为", "换", "改", "设置", "设", "调"])
            words = words.Replace(around, "", StringComparison.Ordinal);
        return words.Trim() is { Length: > 1 } named && named.Any(c => c >= '\u3400') ? named : "";
    }
}
