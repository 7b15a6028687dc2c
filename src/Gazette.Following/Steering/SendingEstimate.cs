namespace Gazette.Following.Steering;

/// <summary>When a run will be through: an honest guess, or none.</summary>
public static class SendingEstimate
{
    // Fewer say nothing about a rate.
    private const long Enough = 20;

    /// <summary>When what of runs is on its way will be through.</summary>
    /// <param name="ahead">What goes out together with it: reports of all runs under way.</param>
    /// <param name="run">The run; its pending go out after those of earlier runs.</param>
    /// <param name="allowed">Messages a second that the slowest channel lets out beside replies, or null where none has a limit.</param>
    /// <param name="now">The time.</param>
    /// <returns>Null where nothing is on its way, or neither a limit nor enough that was sent lately says how fast it goes.</returns>
    public static DateTimeOffset? End(IEnumerable<RunReport> ahead, RunReport run, int? allowed, DateTimeOffset now)
    {
        if (run.States.Underway == 0)
            return null;
        var reports = ahead.ToList();
        var queue = reports.Where(r => r.Id <= run.Id && r.Wait == RunWait.None).Sum(r => allowed is null ? r.States.Underway : r.Limited);
        if (Rate(reports, allowed, now) is not { } rate)
            return null;
        var end = now + TimeSpan.FromSeconds(queue / rate);
        return run.LastDue > end ? run.LastDue : end;
    }

    // What was measured counts while it is slower than what is allowed: a run that has just begun has not been measured yet.
    private static double? Rate(List<RunReport> reports, int? allowed, DateTimeOffset now)
    {
        var (sent, since) = (reports.Sum(r => r.SentLately), reports.Min(r => r.SendingSince));
        if (sent < Enough || since is null || since >= now)
            return allowed;
        var measured = sent / (now - since.Value).TotalSeconds;
        return allowed < measured ? allowed : measured;
    }
}
