using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Hours in which nothing is pushed, or nothing makes a sound.</summary>
/// <param name="What">What is wanted.</param>
/// <param name="Hours">For <see cref="QuietWish.Set"/>.</param>
internal sealed record QuietSetting(QuietWish What, QuietHours? Hours = null) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join(
        "quiet",
        Hours is null ? What.ToString().ToLowerInvariant() : $"{(Hours.Silent ? "silent " : "")}{PersonTime.Clock(Hours.From)}-{PersonTime.Clock(Hours.To)}");
}

/// <summary>What is wanted of the quiet hours.</summary>
internal enum QuietWish
{
    /// <summary>Show them, and ask which.</summary>
    Show,

    /// <summary>Set them.</summary>
    Set,

    /// <summary>No quiet hours.</summary>
    Off,

    /// <summary>What was said is no range of hours.</summary>
    Unclear,
}

/// <summary>晚上10点到早上7点不要打扰, /quiet 22:00-07:00, 取消免打扰: hours in which nothing is pushed, or (晚上10点到早上7点静音推送) comes without a sound.</summary>
internal sealed class QuietIntent(UsualTime usual) : Intent<QuietSetting>
{
    private static readonly string[] Usual = ["22:00-07:00", "23:00-08:00", "12:00-14:00"];

    /// <inheritdoc/>
    public override string Name => "quiet";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["quiet"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Quiet]], [F.ClockRange, F.Push, F.News, F.Time, F.All, F.What], Rest.None),
        new([[F.ClockRange], [F.Quiet, F.PushOff, F.Silent]], [F.Push, F.News, F.Time, F.All]),
        new([[F.Quiet, F.PushOff], [F.Silent]], [F.ClockRange, F.Push, F.News, F.Time, F.All], Rest.None),
        new([[F.QuietOff]], [F.Push], Rest.None),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("晚上10点到早上7点不要打扰", "quiet 22:00-07:00"),
        Yes("夜里11点到6点半别吵我", "quiet 23:00-06:30"),
        Yes("晚上十点到第二天早上七点请不要打扰我", "quiet 22:00-07:00"),
        Yes("10点到7点免打扰", "quiet 22:00-07:00"),
        Yes("晚上9点到11点勿扰", "quiet 21:00-23:00"),
        Yes("中午12点到2点不要推送", "quiet 12:00-14:00"),
        Yes("晚上12点到早上六点一刻静音", "quiet 00:00-06:15"),
        Yes("午休时间12点到14点别发", "quiet 12:00-14:00"),
        Yes("11点之后不要打扰", "quiet show"),
        Yes("能不能晚上不推送", "quiet show"),
        Yes("晚上10点到早上7点静音推送", "quiet silent 22:00-07:00"),
        Yes("夜里11点到6点半推送不要出声", "quiet silent 23:00-06:30"),
        Yes("send silently between 10pm and 7am", "quiet silent 22:00-07:00"),
        Yes("/quiet silent 22:00-07:00", "quiet silent 22:00-07:00"),
        Yes("/quiet 静音 22:00-07:00", "quiet silent 22:00-07:00"),
        Yes("/quiet silent", "quiet unclear"),
        Yes("/quiet 22:00-07:00", "quiet 22:00-07:00"),
        Yes("/quiet 22:00—7:00", "quiet 22:00-07:00"),
        Yes("/quiet off", "quiet off"),
        Yes("/quiet", "quiet show"),
        Yes("/quiet sometimes", "quiet unclear"),
        Yes("/quiet 25:00-07:00", "quiet unclear"),
        Yes("取消免打扰", "quiet off"),
        Yes("免打扰", "quiet show"),
        Yes("晚上不要打扰", "quiet show"),
        Yes("don't disturb me between 10pm and 7am", "quiet 22:00-07:00"),
        Yes("mute 23:00-06:00", "quiet 23:00-06:00"),
        Yes("do not disturb from 10:30 pm to 6 a.m.", "quiet 22:30-06:00"),
        Yes("turn off quiet hours", "quiet off"),
        No("不要推送"),
        No("3点到5点停水"),
        No("晚上10点到早上6点停水"),
        No("免打扰小区"),
        No("静音舱图书馆"),
        No("无声世界里的舞者"),
        No("每天晚上八点发给我"),
    ];

    /// <inheritdoc/>
    protected override QuietSetting Means(Utterance heard)
    {
        var silent = heard.Has(F.Silent);
        if (heard.Has(F.QuietOff) || (heard.Command is not null && heard.Text.Trim().ToLowerInvariant() is "off" or "关闭" or "取消" or "关"))
            return new(QuietWish.Off);
        var said = heard.Command is null ? heard.Text : WithoutSound(heard.Text, out silent);
        var hours = heard.Mentions.OfType<ClockRangeMention>().FirstOrDefault()?.Hours ?? (heard.Command is null ? null : ClockRanges.Parse(said));
        if (hours is not null)
            return new(QuietWish.Set, hours with { Silent = silent });
        return new(heard.Command is not null && heard.Text.Length > 0 ? QuietWish.Unclear : QuietWish.Show);
    }

    private static string WithoutSound(string argument, out bool silent)
    {
        var words = argument.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        silent = words is [var first, ..] && first.ToLowerInvariant() is "silent" or "静音" or "无声";
        return silent ? words.ElementAtOrDefault(1) ?? "" : argument;
    }

    /// <inheritdoc/>
    protected override Task<Answer> Handle(QuietSetting asked, Asker asker, CancellationToken ct) => Task.FromResult(asked.What switch
    {
        QuietWish.Set => Set(asked.Hours!, asker),
        QuietWish.Off => Off(asker),
        QuietWish.Unclear => Show(asker, asker.Texts["quiet.unclear"]),
        _ => Show(asker, null),
    });

    private Answer Set(QuietHours quiet, Asker asker)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        var changes = new Changes(Tokens.New(8), [new Change.SetQuiet(quiet)]);
        var (from, to) = (PersonTime.Clock(quiet.From), PersonTime.Clock(quiet.To));
        List<Block> blocks = [new Paragraph(texts[quiet.Silent ? "quiet.done.silent" : "quiet.done", from, to, texts.Zone(hours.Zone)])];
        // A digest time inside the quiet hours is no mistake, but the person should know what it comes to.
        foreach (var at in Times(asker).Where(at => !quiet.Silent && quiet.Holds(at)).Distinct().Order())
            blocks.Add(new Note(texts["quiet.inside", PersonTime.Clock(at), to]));
        var other = quiet.Silent
            ? Suggestions.Say(texts["button.quiet.wait"], $"/quiet {from}-{to}")
            : Suggestions.Say(texts["button.quiet.silent"], $"/quiet silent {from}-{to}");
        return new(
            new(
                asker.Language,
                blocks,
                [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. Suggestions.Say(texts["button.quiet.off"], "/quiet off")], [.. other]]),
            Facts.None,
            changes);
    }

    private static Answer Off(Asker asker)
    {
        var texts = asker.Texts;
        if (asker.Subscriber?.Quiet is null)
            return Answer.Of(new(asker.Language, [new Paragraph(texts["quiet.none"])], Choices(asker)));
        var changes = new Changes(Tokens.New(8), [new Change.SetQuiet(null)]);
        return new(new(asker.Language, [new Paragraph(texts["quiet.off"])], [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token))]]), Facts.None, changes);
    }

    private static Answer Show(Asker asker, string? note)
    {
        var texts = asker.Texts;
        Block[] blocks =
        [
            new Heading(texts["quiet"]),
            .. note is null ? (Block[])[] : [new Paragraph(note)],
            new Paragraph(asker.Subscriber?.Quiet is { } quiet ? texts[quiet.Silent ? "quiet.now.silent" : "quiet.now", PersonTime.Clock(quiet.From), PersonTime.Clock(quiet.To)] : texts["quiet.none"]),
            new Note(texts["quiet.how"]),
        ];
        return Answer.Of(new(asker.Language, blocks, Choices(asker)));
    }

    private static List<IReadOnlyList<Button>> Choices(Asker asker)
    {
        List<IReadOnlyList<Button>> rows = [[.. Usual.SelectMany(hours => Suggestions.Say(hours.Replace('-', '–'), "/quiet " + hours))]];
        if (asker.Subscriber?.Quiet is not null)
            rows.Add([.. Suggestions.Say(asker.Texts["button.quiet.off"], "/quiet off")]);
        return rows;
    }

    private static IEnumerable<TimeOnly> Times(Asker asker) =>
        asker.Subscriber is not { } subscriber ? []
        : subscriber.Schedules.Where(s => subscriber.Follows.Any(f => f.Cadence == s.Cadence)).Select(s => s.At);
}
