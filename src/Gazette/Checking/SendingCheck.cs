using System.Globalization;
using Gazette.Configuration;
using Gazette.Following.Steering;
using Gazette.Storage.Sqlite;

namespace Gazette.Checking;

/// <summary>Whether an operator keeps something from being sent.</summary>
internal static class SendingCheck
{
    private const string Subject = "Sending";

    /// <summary>What was found.</summary>
    public static IEnumerable<Finding> Look(Inspection seen, Settings settings)
    {
        if (seen.Hold is { } hold)
            yield return new(Subject, $"on hold {Line(hold, settings)}.", "gazette release lets digests and broadcasts go on.");
        foreach (var run in seen.WaitingRuns)
        {
            var id = run.ToString(CultureInfo.InvariantCulture);
            yield return new(Subject, $"run {id} is larger than usual and waits for an operator's word.", $"gazette release --run {id} sends it, /calloff {id} in chat calls it off.");
        }
    }

    /// <summary>Since when, by whom, and why.</summary>
    public static string Line(SendingHold hold, Settings settings) => $"since {settings.Clock(hold.At)}, by {hold.Actor}{(hold.Why is { } why ? ": " + why : "")}";
}
