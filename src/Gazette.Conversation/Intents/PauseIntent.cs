using System.Text.RegularExpressions;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Text.Time;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>No pushes for a while.</summary>
/// <param name="Leave">For how long, when that was said.</param>
/// <param name="Until">The day on which pushes come again, when that was said; one that lies behind means the next such day.</param>
internal sealed record PausePushes(Leave? Leave, DateOnly? Until) : Asked
{
    /// <summary>What was said where other words stood beside it: then it is asked first, for it may be what somebody looks for.</summary>
    public string Doubtful { get; init; } = "";

    /// <summary>A day that was said and does not exist (2月30日).</summary>
    public string NoDay { get; init; } = "";

    /// <summary>What a command was given and is no time.</summary>
    public string Unclear { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join(
        "pause", Leave, Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Doubtful.Length > 0 ? "?" : "", NoDay.Length > 0 ? "no " + NoDay : "", Unclear.Length > 0 ? "unclear" : "");
}

/// <summary>暂停一周, 先停三天, /pause 7, 暂停到周五: no pushes for a while; what comes meanwhile waits.</summary>
internal sealed partial class PauseIntent(UsualTime usual) : Intent<PausePushes>
{
    private const int MostDays = 366;

    private static readonly F[] Beside = [F.Leave, F.Pause, F.Push, F.PushOff, F.News, F.Time, F.All];

    /// <inheritdoc/>
    public override string Name => "pause";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["pause"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Leave]], Beside),
        new([[F.Pause]], [F.Push, F.News, F.Time, F.All], Rest.None),
        new([[F.PushOff], [F.Time]], [F.Push, F.News], Rest.None),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("暂停一周", "pause 1 week"),
        Yes("暂停推送三天", "pause 3 day"),
        Yes("先停两个星期", "pause 2 week"),
        Yes("一周内不要推送", "pause 1 week"),
        Yes("这三天别推送了", "pause 3 day"),
        Yes("暫停半個月", "pause 15 day"),
        Yes("暂停", "pause"),
        Yes("出差了，暂停一下吧", "pause"),
        Yes("暂停到10月8日", "pause 2019-10-08"),
        Yes("出差，先停三天", "pause 3 day"),
        Yes("地铁停三天", "pause 3 day ?"),
        Yes("这周别推送了", "pause 2020-09-14"),
        Yes("pause until Monday", "pause 2020-09-07"),
        Yes("/pause 7", "pause 7 day"),
        Yes("/pause 一周", "pause 1 week"),
        Yes("/pause 12 hours", "pause 12 hour"),
        Yes("/pause 2020-10-08", "pause 2020-10-08"),
        Yes("暂停到2月30日", "pause no 2月30日"),
        Yes("/pause 2月30日", "pause no 2月30日 unclear"),
        Yes("/pause", "pause"),
        Yes("/pause sometime", "pause unclear"),
        Yes("pause for ten days", "pause 10 day"),
        Yes("hold my news for a week", "pause 1 week"),
        Yes("pause my digests for a fortnight", "pause 2 week"),
        Yes("pause", "pause"),
        Yes("我要休假一周，暂停推送", "pause 1 week"),
        Yes("I am on vacation, pause for two weeks", "pause 2 week"),
        No("暂停办理业务"),
        No("不要推送了"),
        No("停水三天"),
        No("暂停营业"),
        No("最近三天的新闻"),
    ];

    /// <inheritdoc/>
    protected override PausePushes Means(Utterance heard)
    {
        var leave = heard.Mentions.OfType<LeaveMention>().FirstOrDefault()?.Leave ?? (heard.Command is null ? null : Leaves.Parse(heard.Text));
        var noDay = leave is null && heard.Odd is { Problem: TimeProblem.NoSuchDay or TimeProblem.EndBeforeStart } odd ? odd.Said : "";
        var until = leave is null && noDay.Length == 0 ? Until(heard) : null;
        return new(leave, until)
        {
            NoDay = noDay,
            Doubtful = heard.Command is null && (heard.RestLength > 0 || !heard.IsOnly(Beside)) ? heard.Text : "",
            Unclear = heard.Command is not null && heard.Text.Length > 0 && leave is null && until is null ? heard.Text : "",
        };
    }

    // 暂停到周五 and until Friday: Friday brings pushes again. 这周别推送: the week is over first.
    private static DateOnly? Until(Utterance heard)
    {
        if (heard.When is not { } when)
            return null;
        var days = when.When.Days;
        var named = heard.Command is not null || heard.Mentions.Any(m => m.Feature == F.Pause && heard.Said(m).EndsWith('到')) || UntilWord().IsMatch(heard.Text);
        return named ? days.To : days.To.AddDays(1);
    }

    [GeneratedRegex(@"\b(?:until|till)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UntilWord();

    /// <inheritdoc/>
    protected override Task<Answer> Handle(PausePushes asked, Asker asker, CancellationToken ct) => Task.FromResult(Answer(asked, asker));

    private Answer Answer(PausePushes asked, Asker asker)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        if (asked.NoDay.Length > 0)
            return Ask(texts["pause.no-such-day", asked.NoDay], asker);
        if (asked.Unclear.Length > 0)
            return Ask(texts["pause.which"], asker);
        if (UntilWhen(asked, hours, asker.Now) is not { } until)
            return asked is { Leave: null, Until: null, Doubtful: "" } ? Pause(null, asker) : Ask(texts["pause.which"], asker);
        if (until <= asker.Now || until > asker.Now.AddDays(MostDays))
            return Ask(texts["pause.range", MostDays], asker);
        return asked.Doubtful.Length > 0 ? Ask(texts["pause.sure", texts.Instant(until, hours, asker.Now)], asker, asked) : Pause(until, asker);
    }

    private Answer Pause(DateTimeOffset? until, Asker asker)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        var changes = new Changes(Tokens.New(8), [new Change.Pause(until)]);
        List<Block> blocks =
        [
            new Paragraph(until is { } end ? texts["pause.until", texts.Instant(end, hours, asker.Now)] : texts["pause.open"]),
            new Note(texts["pause.kept"]),
        ];
        if (asker.Subscriber is not { Follows.Count: > 0 })
            blocks.Add(new Note(texts["follows.none"]));
        return new(
            new(asker.Language, blocks, [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. Suggestions.Say(texts["button.resume"], "/resume")]]),
            Facts.None,
            changes);
    }

    private static Answer Ask(string question, Asker asker, PausePushes? asked = null)
    {
        var texts = asker.Texts;
        List<IReadOnlyList<Button>> rows =
        [
            [.. Suggestions.Say(texts["button.pause.days", 3], "/pause 3"), .. Suggestions.Say(texts["button.pause.days", 7], "/pause 7"), .. Suggestions.Say(texts["button.pause.days", 30], "/pause 30")],
            [.. Suggestions.Say(texts["button.pause.open"], "/pause")],
        ];
        if (asked is { Leave: { } leave })
            rows = [[.. Suggestions.Say(texts["button.pause.yes"], $"/pause {leave}"), .. Suggestions.Say(texts["button.search", asked.Doubtful], "/search " + asked.Doubtful)]];
        return Intents.Answer.Of(new(asker.Language, [new Paragraph(question)], rows));
    }

    // The same time of the person's day so many days on; hours are hours.
    private static DateTimeOffset? UntilWhen(PausePushes asked, Hours hours, DateTimeOffset now)
    {
        var local = hours.At(now);
        if (asked.Until is { } day)
            return hours.When(Coming(day, DateOnly.FromDateTime(local)).ToDateTime(TimeOnly.MinValue));
        if (asked.Leave is not { } leave)
            return null;
        if (leave.Count is < 1 or > MostDays * 24)
            return now; // Out of range, and said so.
        return leave.Unit switch
        {
            LeaveUnit.Hour => now.AddHours(leave.Count),
            LeaveUnit.Week => hours.When(local.AddDays(7 * leave.Count)),
            LeaveUnit.Month => hours.When(local.AddMonths((int)Math.Min(leave.Count, 24))),
            _ => hours.When(local.AddDays(leave.Count)),
        };
    }

    // Without a year the most recent day was understood; here only the next one can be meant.
    private static DateOnly Coming(DateOnly day, DateOnly today)
    {
        while (day <= today && day.Year > today.Year - 2)
            day = today.DayNumber - day.DayNumber < 7 ? day.AddDays(7) : day.AddYears(1);
        return day;
    }
}
