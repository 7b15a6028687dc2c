using System.Runtime.InteropServices;

namespace Gazette.Conversation.Understanding;

/// <summary>Hears names and cues that were typed with a slip (区财政据, helath, lastest), where nothing else explains the words.</summary>
internal static class Misspelt
{
    /// <summary>Nobody misspells a name in a text longer than this and still asks a question.</summary>
    private const int MostCharacters = 120;

    private static readonly Lazy<Slips> CueSlips = new(() => new(Cues.Words.Words.Keys.Where(w => char.IsAscii(w[0]))));

    private static readonly Lazy<Slips> IndicatorSlips = new(() => new(Indicators.Words.Words.Keys.Where(w => char.IsAscii(w[0]))));

    /// <summary>The mentions with those that were misspelt among them, in order.</summary>
    public static List<Mention> Heard(List<Mention> mentions, string folded, PlaceNames names)
    {
        if (folded.Length is < 2 or > MostCharacters)
            return mentions;
        var unexplained = Unexplained(mentions, folded);
        if (!unexplained.Contains(true))
            return mentions;
        var borders = Borders(mentions, folded, unexplained);
        var found = new List<Mention>();
        foreach (var (start, end) in Windows(borders, unexplained))
            if (!found.Exists(f => f.Start < end && start < f.End) && Near(folded, start, end, names) is { } near)
                found.Add(near);
        return found.Count == 0 ? mentions : [.. mentions.Where(m => !found.Exists(f => f.Start < m.End && m.Start < f.End)).Concat(found).OrderBy(m => m.Start)];
    }

    // Letters and digits that no mention but a filler stands for.
    private static bool[] Unexplained(List<Mention> mentions, string folded)
    {
        var open = new bool[folded.Length];
        for (var i = 0; i < folded.Length; i++)
            open[i] = char.IsLetterOrDigit(folded[i]);
        foreach (var mention in mentions)
            open.AsSpan(mention.Start, mention.Length).Clear();
        return open;
    }

    // Where a word may begin or end: at a mention, at a mark, at a blank.
    private static List<int> Borders(List<Mention> mentions, string folded, bool[] unexplained)
    {
        var borders = new SortedSet<int> { 0, folded.Length };
        foreach (var mention in mentions)
        {
            borders.Add(mention.Start);
            borders.Add(mention.End);
        }

        for (var i = 0; i < folded.Length; i++)
            if (!unexplained[i] && !char.IsLetterOrDigit(folded[i]))
            {
                borders.Add(i);
                borders.Add(i + 1);
            }

        return [.. borders];
    }

    // The longest first; each holds something unexplained.
    private static List<(int Start, int End)> Windows(List<int> borders, bool[] unexplained)
    {
        var windows = new List<(int Start, int End)>();
        for (var i = 0; i < borders.Count; i++)
            for (var j = i + 1; j < borders.Count && borders[j] - borders[i] <= Slips.LongestText; j++)
                if (unexplained.AsSpan(borders[i]..borders[j]).Contains(true))
                    windows.Add((borders[i], borders[j]));
        CollectionsMarshal.AsSpan(windows).Sort((a, b) => (b.End - b.Start).CompareTo(a.End - a.Start));
        return windows;
    }

    private static Mention? Near(string folded, int start, int end, PlaceNames names)
    {
        var text = folded.AsSpan(start, end - start);
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return null;
        if (names.OneSlipFrom(text) is { Count: > 0 } places)
            return new PlaceMention(start, text.Length, places) { Slipped = true };
        if (IndicatorSlips.Value.Near(text) is [var indicator])
            return new IndicatorMention(start, text.Length, Indicators.Words.Words[indicator].Names) { ReadAs = indicator };
        return CueSlips.Value.Near(text) is [var word] ? new Mention(start, text.Length, Cues.Words.Words[word]) : null;
    }
}
