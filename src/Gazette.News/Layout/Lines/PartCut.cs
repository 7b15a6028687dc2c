using Gazette.News.Cleaning;
using Gazette.Text;

namespace Gazette.News.Layout.Lines;

/// <summary>Cuts a part in two where its clean text says so.</summary>
internal static class PartCut
{
    /// <summary>The part before an index of the clean text and the part from it on; null when one of them would be empty or the place cannot be told.</summary>
    public static (Part Before, Part After)? At(Part part, int index, Cleaner cleaner)
    {
        var stretches = part.Stretches;
        var places = cleaner.Places(stretches);
        if (places.Length != part.Text.Length || index <= 0 || index >= places.Length)
            return null;
        var at = places[index];
        // Mark-up left out at the cut stays with what follows.
        if (index > 0 && places[index - 1] + 1 is var after && IsMarkOnly(cleaner.Document, after, at))
            at = after;
        var (before, rest) = Divide(stretches, at, cleaner.Document);
        if (before.Count == 0 || rest.Count == 0)
            return null;
        return (Over(part, before, part.Text[..index].TrimEnd()) with { Start = part.Start, Prefix = part.Prefix }, Over(part, rest, part.Text[index..].TrimStart()) with { Apart = false, Indented = false, Bullet = false, Prefix = 0 });
    }

    private static bool IsMarkOnly(string document, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(document[i]))
                return false;
        }

        return from < to;
    }

    private static Part Over(Part part, List<Stretch> stretches, string text) =>
        part with { Start = stretches[0].Start, End = stretches[0].End, More = [.. stretches.Skip(1)], Text = text };

    private static (List<Stretch> Before, List<Stretch> After) Divide(IReadOnlyList<Stretch> stretches, int at, string document)
    {
        var (before, after) = (new List<Stretch>(), new List<Stretch>());
        var isAfter = false;
        foreach (var stretch in stretches)
        {
            var holds = !isAfter && at >= stretch.Start && at < stretch.End;
            var cut = isAfter ? stretch.Start : holds ? at : stretch.End;
            isAfter |= holds;
            Add(before, stretch.Start, cut, document);
            Add(after, cut, stretch.End, document);
        }

        return (before, after);
    }

    private static void Add(List<Stretch> stretches, int start, int end, string document)
    {
        while (start < end && char.IsWhiteSpace(document[start]))
            start++;
        while (end > start && char.IsWhiteSpace(document[end - 1]))
            end--;
        if (end > start)
            stretches.Add(new Stretch(start, end - start));
    }
}
