using System.Text;
using Gazette.Following.Follows;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>What can be followed, and how much of it: whatever goes beyond is said back, and nothing of the message is done.</summary>
internal static class FollowLimits
{
    /// <summary>Characters of a keyword or an excluded word at least, and at most.</summary>
    public const int ShortestKeyword = 2;

    /// <summary>Characters of a keyword or an excluded word at most.</summary>
    public const int LongestKeyword = 30;

    /// <summary>Follows of a person.</summary>
    public const int MostFollows = 200;

    /// <summary>Keywords among them.</summary>
    public const int MostKeywords = 100;

    /// <summary>Places named in one message.</summary>
    public const int MostAtOnce = 30;

    /// <summary>What one follow leaves out.</summary>
    public const int MostExclusions = 20;

    /// <summary>What is wrong with following places beside those followed already; null where nothing is.</summary>
    public static string? Wrong(IReadOnlyList<Place> places, IReadOnlyList<string> exclusions, Asker asker)
    {
        var texts = asker.Texts;
        if (places.Count > MostAtOnce)
            return texts["follow.at-once", MostAtOnce];
        if (places.Where(p => p.Kind == PlaceKind.Keyword).Select(p => WrongWord(p.Code, asker)).FirstOrDefault(w => w is not null) is { } unfit)
            return unfit;
        if (exclusions.Count > MostExclusions)
            return texts["follow.exclusions", MostExclusions];
        if (exclusions.FirstOrDefault(e => Exclusion.PlaceOf(e) is null && (e.Length > LongestKeyword || !IsLegible(e))) is { } unwanted)
            return texts["follow.exclusion", Shown(unwanted), LongestKeyword];
        var all = (asker.Subscriber?.Follows.Select(f => f.Place) ?? []).Union(places).ToList();
        if (all.Count > MostFollows)
            return texts["follow.many", MostFollows];
        return all.Count(p => p.Kind == PlaceKind.Keyword) > MostKeywords ? texts["follow.keywords", MostKeywords] : null;
    }

    /// <summary>What is wrong with a keyword; null where nothing is. One Chinese character can be a word (猫), one letter none.</summary>
    public static string? WrongWord(string word, Asker asker) =>
        !IsLegible(word) ? asker.Texts["follow.marks", Shown(word)]
        : word.Length > LongestKeyword || (word.Length < ShortestKeyword && word[0] is not (>= '\u3400' and <= '\u9fff')) ? asker.Texts["follow.length", Shown(word), ShortestKeyword, LongestKeyword]
        : null;

    // What has no letter or digit stands in no text as a word.
    private static bool IsLegible(string word) => Folding.Fold(word).EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static string Shown(string word) => word.Length <= LongestKeyword ? word : word[..LongestKeyword] + "…";
}
