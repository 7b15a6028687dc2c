using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following.Follows;
using Gazette.Following.Notices;

namespace Gazette.Conversation.Operating.Broadcasting;

/// <summary>What operators read about broadcasts.</summary>
internal sealed class BroadcastReplies(SendRates rates, UsualTime usual)
{
    private const int ShownOfText = 30;

    /// <summary>The message exactly as it will be read, then whom it reaches and how long that takes.</summary>
    public Reply Preview(BroadcastDraft draft, Addressed wanted, Audience audience, Asker asker)
    {
        var texts = asker.Texts;
        return new(
            asker.Language,
            [.. NoticeReply.Broadcast(draft.Text, asker.Today, asker.Language).Blocks, new Note(string.Join('\n', Facts(wanted, audience, asker)))],
            [[
                .. Suggestions.Say(texts["button.broadcast", audience.Subscribers], "/broadcast confirm " + draft.Token),
                .. Suggestions.Say(texts["button.discard"], "/broadcast discard " + draft.Token),
            ]]);
    }

    /// <summary>Nobody would get it.</summary>
    public static string Nobody(Place? to, Audience audience, Asker asker) => string.Join('\n', new[]
    {
        asker.Texts["broadcast.nobody", NameOf(to, asker)],
        audience.Unreachable > 0 ? asker.Texts["broadcast.unreachable", audience.Unreachable] : null,
    }.OfType<string>());

    /// <summary>It goes out now.</summary>
    public Reply Started(string token, Audience audience, Asker asker) => new(
        asker.Language,
        [new Paragraph(asker.Texts["broadcast.started", audience.Subscribers, Time(rates.Time(audience.Channels), asker.Texts)])],
        [[.. Suggestions.Say(asker.Texts["button.progress"], "/broadcast"), .. Suggestions.Say(asker.Texts["button.stop"], "/broadcast stop " + token)]]);

    /// <summary>How the latest stand, and how one is written.</summary>
    public Reply Progress(IReadOnlyList<BroadcastReport> latest, Asker asker)
    {
        var texts = asker.Texts;
        List<Block> blocks = [latest.Count == 0 ? new Paragraph(texts["broadcast.none"]) : new Heading(texts["broadcast.latest"])];
        blocks.AddRange(latest.Select(report => new Paragraph(string.Join('\n', Lines(report, asker)))));
        blocks.Add(new Note(texts["broadcast.what"]));
        var running = latest.Where(r => r.Runs).ToList();
        return new(
            asker.Language,
            blocks,
            running.Count == 0 ? [] :
            [
                [.. Suggestions.Say(texts["button.progress"], "/broadcast")],
                [.. running.SelectMany(r => Suggestions.Say(texts["button.stop.one", r.Run], "/broadcast stop " + r.Broadcast.Token))],
            ]);
    }

    private IEnumerable<string> Facts(Addressed wanted, Audience audience, Asker asker)
    {
        var texts = asker.Texts;
        yield return texts["broadcast.preview"];
        yield return wanted.To is null
            ? texts["broadcast.to-everyone", audience.Subscribers]
            : texts["broadcast.to-followers", audience.Subscribers, NameOf(wanted.To, asker), wanted.Said!];
        yield return texts["broadcast.time", Time(rates.Time(audience.Channels), texts), Rate(audience, texts)];
        if (audience.Quiet > 0 || wanted.Urgent)
            yield return texts[wanted.Urgent ? "broadcast.urgent" : "broadcast.quiet", audience.Quiet];
        if (audience.Away > 0)
            yield return texts["broadcast.away", audience.Away];
        if (audience.Unreachable > 0)
            yield return texts["broadcast.unreachable", audience.Unreachable];
        if (audience.English > 0)
            yield return texts["broadcast.english", audience.English];
    }

    private IEnumerable<string> Lines(BroadcastReport report, Asker asker)
    {
        var (texts, said) = (asker.Texts, report.Broadcast.Text.ReplaceLineEndings(" "));
        var shown = said.Length <= ShownOfText ? said : said[..(ShownOfText - (char.IsHighSurrogate(said[ShownOfText - 1]) ? 1 : 0))] + "…";
        yield return texts["broadcast.line", report.Run, texts.Instant(report.At, asker.HoursOf(usual), asker.Now), NameOf(report.Broadcast.To, asker)];
        yield return texts["broadcast.said", shown];
        var (sent, ahead, waiting) = (report.Of("sent"), report.Of("pending") + report.Of("sending"), report.Of("held"));
        yield return texts["broadcast.counts", sent, report.All, ahead, waiting, report.Of("failed") + report.Of("uncertain"), report.Of("cancelled")];
        if (report.Cancelled)
            yield return texts["broadcast.is-stopped"];
        else if (!report.Planned)
            yield return texts["broadcast.planning"];
        else if (ahead > 0)
            yield return texts["broadcast.left", Time(rates.Time(report.Channels), texts)];
    }

    private string Rate(Audience audience, Texts texts) =>
        audience.Channels.Select(c => rates.Of(c.Channel)).OfType<int>().ToList() is { Count: > 0 } limits ? texts["broadcast.rate", limits.Min()] : "";

    private static string NameOf(Place? to, Asker asker) => to is { } place ? asker.Texts.Place(place, asker.Taxonomy) : asker.Texts["broadcast.everyone"];

    private static string Time(TimeSpan time, Texts texts) => time.TotalSeconds < 60 ? texts["broadcast.seconds", Math.Max(1, (int)Math.Ceiling(time.TotalSeconds))]
        : time.TotalMinutes < 100 ? texts["broadcast.minutes", (int)Math.Ceiling(time.TotalMinutes)]
        : texts["broadcast.hours", (int)Math.Ceiling(time.TotalHours)];
}
