using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>An indicator that readers know by a name of their own.</summary>
/// <param name="Names">The names it goes by in articles, the usual one first.</param>
/// <param name="Asked">The names people ask for it by.</param>
/// <param name="English">Its name in English.</param>
/// <param name="PartOf">The usual name of the whole that it is a part of, or null.</param>
/// <param name="Shares">Names under which its share of that whole is stated.</param>
/// <param name="OfWhole">Of an indicator that is a share: the usual name of the part, or null.</param>
internal sealed record Indicator(IReadOnlyList<string> Names, IReadOnlyList<string> Asked, string English, string? PartOf = null, IReadOnlyList<string>? Shares = null, string? OfWhole = null);

/// <summary>The indicators that come with the program (<c>indicators.json</c>).</summary>
internal static class Indicators
{
    private static readonly Lazy<Lists> Data = new(() => Cues.Load<Lists>("indicators.json"));
    private static readonly Lazy<WordTable<Indicator>> LazyWords = new(() =>
        new(Data.Value.Indicators.SelectMany(i => i.Asked.Select(word => KeyValuePair.Create(Folding.Fold(word), i)))));

    private static readonly Lazy<Dictionary<string, Indicator>> ByName = new(() =>
        Data.Value.Indicators.SelectMany(i => i.Names.Select(n => (Name: Folding.Fold(n), i))).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.i));

    private static readonly Lazy<string[]> LazySlippable = new(() => [.. Words.Words.Keys.Where(w => w.Length >= 4 && !w.Any(char.IsAscii))]);

    private static readonly Lazy<HashSet<string>> NoSlips = new(() => [.. Data.Value.NoSlips]);

    /// <summary>The names people ask by, folded.</summary>
    public static WordTable<Indicator> Words => LazyWords.Value;

    /// <summary>Ends of names that say alone that a quantity is meant.</summary>
    public static IReadOnlyList<string> Measures => Data.Value.Measures;

    /// <summary>The indicator that goes by a name in articles, or null.</summary>
    public static Indicator? Named(string name) => ByName.Value.GetValueOrDefault(Folding.Fold(name));

    /// <summary>The place of the indicator that goes by a name in the list, the most asked first; null for a name that is not listed.</summary>
    public static int? Place(string name) => Named(name) is { } known ? Data.Value.Indicators.TakeWhile(i => i != known).Count() : null;

    /// <summary>A name with one wrong character (财正收入): where it stands, and what is meant.</summary>
    public static IndicatorMention? Slip(string folded)
    {
        foreach (var word in LazySlippable.Value)
            for (var start = 0; start + word.Length <= folded.Length; start++)
                if (WrongAt(folded.AsSpan(start, word.Length), word) is { } wrong && IsSlip(folded, start + wrong))
                    return new IndicatorMention(start, word.Length, Words.Words[word].Names) { ReadAs = word };
        return null;
    }

    /// <summary>The one place where two words of equal length differ; null when they are the same or differ more.</summary>
    internal static int? WrongAt(ReadOnlySpan<char> typed, string word)
    {
        int? wrong = null;
        for (var i = 0; i < word.Length; i++)
        {
            if (typed[i] == word[i])
                continue;
            if (wrong is not null)
                return null;
            wrong = i;
        }

        return wrong;
    }

    /// <summary>Whether a character that differs may be mistyped. 财政投入 is no slip of 财政收入: it is part of a word of its own.</summary>
    internal static bool IsSlip(string folded, int at) =>
        folded[at] is >= '\u3400' and <= '\u9fff'
        && !(at > 0 && NoSlips.Value.Contains(folded.Substring(at - 1, 2)))
        && !(at + 2 <= folded.Length && NoSlips.Value.Contains(folded.Substring(at, 2)));

    private sealed record Lists(IReadOnlyList<Indicator> Indicators, IReadOnlyList<string> NoSlips, IReadOnlyList<string> Measures);
}
