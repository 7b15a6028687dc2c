using System.Globalization;
using Gazette.Storage.Sqlite;

namespace Gazette.Checking;

/// <summary>The store's file: whether it is ours, whole, of a schema this program knows, and whether search finds what it holds.</summary>
internal static class StoreCheck
{
    private const string Subject = "Store";
    private const string Restore = "Stop the service and restore the newest backup of the file; keep this one beside it.";

    /// <summary>What was found, and what was seen of the store where it can be read.</summary>
    /// <param name="path">Where the store is, or will be.</param>
    /// <param name="patience">How long it may be read.</param>
    public static (IReadOnlyList<Finding> Findings, Inspection? Seen) Look(string path, TimeSpan patience)
    {
        if (!File.Exists(path))
            return ([new(Subject, $"there is none yet at {path}; the first start makes it.")], null);
        try
        {
            var seen = Inspection.Of(path, patience);
            return ([Schema(seen), .. Contents(seen, path, patience)], seen);
        }
        catch (StoreException wrong)
        {
            // The message says the mend, as it does to every verb.
            return ([new(Subject, wrong.Message, "No verb can use it until then.")], null);
        }
    }

    private static Finding Schema(Inspection seen)
    {
        var subject = Subject + " schema";
        if (seen.Version > seen.Known)
            return new(subject, Number($"it is version {seen.Version}, newer than this program knows ({seen.Known})."), "Start the newer program, or restore an older backup.");
        return new(subject, seen.Version == seen.Known
            ? Number($"version {seen.Version}, the newest.")
            : Number($"version {seen.Version}; the next start brings it to {seen.Known}."));
    }

    private static IEnumerable<Finding> Contents(Inspection seen, string path, TimeSpan patience)
    {
        if (seen.Faults.Count > 0)
            yield return new(Subject, $"{path} is damaged: {string.Join("; ", seen.Faults)}.", Restore);
        else if (!seen.Whole)
            yield return new(Subject, Number($"nothing wrong in the first {patience.TotalSeconds:0} seconds; the file is large, and gazette doctor --full looks at all of it."));
        else
            yield return new(Subject, $"{path} is whole.");
        if (seen.Dangling > 0)
            yield return new(Subject, Number($"{seen.Dangling} rows refer to others that are not there."), Restore);
        if (seen.Unfindable > 0)
            yield return new(Subject + " index", Number($"{seen.Unfindable} articles and their entries for searching do not agree."), Restore);
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
