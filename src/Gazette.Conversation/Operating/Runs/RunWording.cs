using Gazette.Conversation.Intents;
using Gazette.Conversation.Resources;
using Gazette.Following.Steering;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>A run in words: what it is, how many of all are through, and when the rest will be.</summary>
internal static class RunWording
{
    public static string Of(RunReport run, DateTimeOffset? end, Asker asker, UsualTime usual)
    {
        var texts = asker.Texts;
        var hours = asker.HoursOf(usual);
        List<string> lines = [texts["runs.head", run.Id, texts["runs.kind." + run.Kind.ToString().ToLowerInvariant()], texts.Instant(run.Instant, hours, asker.Now)]];
        lines.Add(run.Finished ? texts["runs.counts", run.Planned, States(run.States, texts)] : texts["runs.planning", run.Planned]);
        if (run.Wait is RunWait.Asked)
            lines.Add(texts["runs.waits", run.UsualMost ?? 0]);
        else if (run.Wait is RunWait.CallingOff or RunWait.CalledOff)
            lines.Add(texts["runs.called-off"]);
        else if (run.States.Underway > 0)
            lines.Add(Progress(run, end is { } at ? texts["runs.end", texts.Instant(at, hours, asker.Now)] : texts["runs.end.unknown"], texts));
        return string.Join('\n', lines);
    }

    private static string Progress(RunReport run, string end, Texts texts) => texts["runs.progress", 100 * run.States.Done / Math.Max(1, run.States.All), end];

    private static string States(RunStates states, Texts texts)
    {
        (string State, long Count)[] counts =
        [
            ("sent", states.Sent), ("pending", states.Pending), ("sending", states.Sending), ("held", states.Held),
            ("failed", states.Failed), ("uncertain", states.Uncertain), ("cancelled", states.Cancelled),
        ];
        var said = counts.Where(c => c.Count > 0).Select(c => texts["runs.state." + c.State, c.Count]).ToList();
        return said.Count == 0 ? texts["runs.state.none"] : string.Join(texts["comma"], said);
    }
}
