using System.Collections.Immutable;
using Gazette.Following.Schedules;

namespace Gazette.Following.Follows;

/// <summary>
/// All that is known of what one person follows: rows, windows, and times that can be taken back. Pure: a store loads it, applies changes, and writes what differs.
/// </summary>
/// <remarks>
/// Once, because the rows that stood at a sequence number up to the highest watermark never change: rows open and end at the current number,
/// and undo lets a row stand again only for numbers that no watermark has passed. So an article keeps its cadence, and that cadence's window closes over it once.
/// </remarks>
/// <param name="Hours">The person's zone, and when nothing is to be pushed.</param>
/// <param name="Rows">Every row that ever stood, in the order of opening; ids are numbers within the person.</param>
/// <param name="Windows">By cadence, those ever used.</param>
/// <param name="Past">Times that changes replaced, oldest first.</param>
public sealed partial record FollowBook(
    Hours Hours,
    ImmutableList<FollowRow> Rows,
    ImmutableSortedDictionary<Cadence, Window> Windows,
    ImmutableList<PastSchedule> Past)
{
    /// <summary>A person who follows nothing yet.</summary>
    public static FollowBook Empty(string timeZone) => new(new Hours(timeZone), [], ImmutableSortedDictionary<Cadence, Window>.Empty, []);

    /// <summary>Hours that changes replaced, oldest first.</summary>
    public ImmutableList<PastHours> PastHours { get; init; } = [];

    /// <summary>The highest watermark: whatever was offered up to it is decided.</summary>
    public long Decided => Windows.Values.Select(w => w.Watermark).DefaultIfEmpty(0).Max();

    /// <summary>Applies changes in order.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="at">When.</param>
    /// <param name="rules">The default time and the calendar.</param>
    public (FollowBook Book, IReadOnlyList<Effect> Effects) Apply(Changes changes, Moment at, ScheduleRules rules)
    {
        var book = this;
        var effects = new List<Effect>();
        foreach (var change in changes.Items)
        {
            book = book.Apply(change, changes.Token, at);
            if (EffectOf(change) is { } effect)
                effects.Add(effect);
        }

        effects.AddRange(EffectsOf(Hours, book.Hours));
        return (book.WithDues(this, at, rules), effects);
    }

    private static Effect? EffectOf(Change change) => change switch
    {
        Change.DigestNow => new Effect.RunNow(),
        Change.MoveAll { Cadence: Cadence.Off } => new Effect.CancelUnsent(),
        Change.SetLanguage s => new Effect.Speak(s.Language, s.Chosen),
        Change.Unreachable u => new Effect.Hold(u.Reason),
        Change.Reachable => new Effect.Release(),
        _ => null,
    };

    private FollowBook Apply(Change change, string token, Moment at) => change switch
    {
        Change.Open o => Open(o, token, at.Sequence),
        Change.End e => End(e.Place, token, at.Sequence),
        Change.Move m => Move(m.From, m.To, token, at.Sequence),
        Change.MoveAll m => MoveAll(m.Cadence, token, at.Sequence),
        Change.SetSchedule s => SetSchedule(s.Schedule, token, at.Sequence),
        Change.SetZone z => SetHours(Hours with { Zone = z.Zone }, token),
        Change.SetQuiet q => SetHours(Hours with { Quiet = q.Quiet }, token),
        Change.Pause p => SetHours(Hours with { Absence = new(Hours.Absence?.Since ?? at.Now, p.Until) }, token),
        Change.Resume => SetHours(Hours with { Absence = null }, token),
        Change.Undo u => Undo(u.Token, token, at.Sequence),
        _ => this,
    };

    // A window in use closes at its time; one that is not closes with the next of the person's others.
    private FollowBook WithDues(FollowBook before, Moment at, ScheduleRules rules)
    {
        var used = Rows.Where(r => r.Stands).Select(r => r.Follow.Cadence).ToHashSet();
        var windows = used.Aggregate(Windows, (all, cadence) => all.ContainsKey(cadence) ? all : all.Add(cadence, FirstWindow(cadence, at.Sequence)));
        foreach (var window in windows.Values)
            windows = windows.SetItem(window.Cadence, window with { Due = DueOf(window, used.Contains(window.Cadence), before, at.Now, rules) });
        return this with { Windows = windows };
    }

    private DateTimeOffset? DueOf(Window window, bool used, FollowBook before, DateTimeOffset now, ScheduleRules rules)
    {
        if (!used || !ScheduleRules.HasTime(window.Cadence) || Hours.Absence is not null)
            return null;
        var was = before.Windows.GetValueOrDefault(window.Cadence);
        if (was?.Due is { } due && was.Chosen == window.Chosen && before.Hours.Zone == Hours.Zone)
            return due;
        var schedule = window.Chosen ?? rules.DefaultFor(window.Cadence);

        // Back from an absence: a time that was missed is due now, however many there were.
        return before.Hours.Absence is { } absence && rules.Next(schedule, Hours.Zone, absence.Since) <= now ? now : rules.Next(schedule, Hours.Zone, now);
    }

    // A cadence first used starts where the person's others stand, not at the current number:
    // its watermark decided nothing, and must not keep an undo from reaching back.
    private Window FirstWindow(Cadence cadence, long current) => new(cadence, Windows.IsEmpty ? current : Decided);
}
