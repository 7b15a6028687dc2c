using Gazette.Conversation.Understanding;
using Gazette.Following.Schedules;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>When digests come.</summary>
/// <param name="What">What is wanted.</param>
/// <param name="Cadence">For <see cref="DigestWish.Set"/>.</param>
/// <param name="Schedule">The time, when it was said.</param>
internal sealed record DigestSettings(DigestWish What, Cadence? Cadence = null, Schedule? Schedule = null) : Asked
{
    /// <summary>A time of day or a day of the week that was said and does not exist.</summary>
    public string Odd { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join(
        "digest",
        Odd.Length > 0 ? "no " + Odd : What == DigestWish.Set ? Cadence?.ToString().ToLowerInvariant() : What.ToString().ToLowerInvariant(),
        Schedule?.Day?.ToString().ToLowerInvariant(),
        Schedule?.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>What is wanted of the digests.</summary>
internal enum DigestWish
{
    /// <summary>Show the settings.</summary>
    Show,

    /// <summary>Send what is new now.</summary>
    Now,

    /// <summary>Stop.</summary>
    Off,

    /// <summary>Set how often and when.</summary>
    Set,

    /// <summary>What was said is no setting.</summary>
    Unclear,
}

/// <summary>每天早上8点推送, 现在就推送, /digest: when digests come.</summary>
internal sealed class DigestIntent(DigestSettingsReply replies) : Intent<DigestSettings>
{
    /// <inheritdoc/>
    public override string Name => "digest";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["digest"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Cadence]], [F.Push, F.Follow, F.News, F.All]),
        new([[F.PushNow]], [F.News]),
        new([[F.PushOff]], [F.News, F.All]),
        new([[F.PushWhen]], [F.What, F.Amount, F.Time]),
        new([[F.Push]], []),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("每天早上8点推送", "digest daily 08:00"),
        Yes("工作日7点半", "digest workdays 07:30"),
        Yes("每周一 9:00", "digest weekly monday 09:00"),
        Yes("每天晚上八点发给我", "digest daily 20:00"),
        Yes("有新闻马上告诉我", "digest immediate"),
        Yes("现在就推送", "digest now"),
        Yes("不要推送了", "digest off"),
        Yes("推送设置", "digest show"),
        Yes("/digest", "digest show"),
        Yes("/digest now", "digest now"),
        Yes("/digest off", "digest off"),
        Yes("/digest immediate", "digest immediate"),
        Yes("/digest daily 07:15", "digest daily 07:15"),
        Yes("/digest workdays 07:30", "digest workdays 07:30"),
        Yes("/digest weekly monday 09:00", "digest weekly monday 09:00"),
        Yes("/digest whenever", "digest unclear"),
        Yes("/digest weekly funday 09:00", "digest unclear"),
        Yes("/digest daily 25:00", "digest no daily 25:00"),
        Yes("每天25点推送", "digest no 每天25点"),
        Yes("每天7点70分推送", "digest no 每天7点70分"),
        Yes("每周八 9:00", "digest no 每周八 9:00"),
        Yes("关注 12:60", "digest no 12:60"),
        Yes("每天24点推送", "digest daily 00:00"),
        Yes("send my digest now", "digest now"),
        Yes("every Monday at 9am", "digest weekly monday 09:00"),
        No("每天早上8点推送财政新闻"),
        No("今天的新闻"),
    ];

    /// <inheritdoc/>
    protected override DigestSettings Means(Utterance heard)
    {
        if (heard.Cadence is { Odd: { } odd })
            return new(DigestWish.Unclear) { Odd = odd };
        // /digest weekly funday: what is left over was to say when.
        if (heard is { Command: not null, Cadence: not null, RestLength: > 0 })
            return new(DigestWish.Unclear);
        if (heard.Cadence is { } cadence)
            return new(DigestWish.Set, cadence.Cadence, cadence.Schedule);
        if (heard.Has(F.PushNow) || Is(heard, "now", "现在"))
            return new(DigestWish.Now);
        if (heard.Has(F.PushOff) || Is(heard, "off", "关闭", "停止"))
            return new(DigestWish.Off);
        return new(heard.Command is not null && heard.Text.Length > 0 ? DigestWish.Unclear : DigestWish.Show);
    }

    /// <inheritdoc/>
    protected override Task<Answer> Handle(DigestSettings asked, Asker asker, CancellationToken ct) => replies.Answer(asked, asker, ct);

    // Short words that mean this only as the command's own argument.
    private static bool Is(Utterance heard, params string[] words) =>
        heard.Command is not null && words.Contains(heard.Text.Trim().ToLowerInvariant());
}
