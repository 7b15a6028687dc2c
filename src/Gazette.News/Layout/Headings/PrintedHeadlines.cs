using System.Text.RegularExpressions;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>The headlines met so far: one that comes again is a repeat, an unclear character aside.</summary>
internal sealed partial class PrintedHeadlines
{
    private const int ShortestUnclear = 8;
    private const double Alike = 0.85;
    private const int Remembered = 200;   // unclear repeats are looked for on the same page only

    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly List<string> recent = [];

    /// <summary>What a headline says, without the mark that it is printed again.</summary>
    public static string Core(string text) => Signs.Core(text.Length > 3 && Signs.EndsWithBracket(text) ? Again().Replace(text, "") : text);

    /// <summary>Whether a headline says itself that its piece goes on below: …（续）.</summary>
    public static bool IsContinued(string text) => text.Length > 3 && Signs.EndsWithBracket(text) && Again().IsMatch(text);

    /// <summary>Whether a headline was printed before; <paramref name="core"/> is its <see cref="Signs.Core"/>.</summary>
    public bool Has(string core) =>
        exact.Contains(core) || core.Length >= ShortestUnclear && recent.Exists(p => IsSame(p, core));

    public void Add(string core)
    {
        exact.Add(core);
        recent.Add(core);
        if (recent.Count > Remembered)
            recent.RemoveAt(0);
    }

    // A different number makes two headlines of one wording: January's report and February's.
    private static bool IsSame(string printed, string core)
    {
        if (Math.Abs(printed.Length - core.Length) > 4 || !printed.Where(IsNumber).SequenceEqual(core.Where(IsNumber)))
            return false;
        var shared = Pairs(printed).Intersect(Pairs(core)).Count();
        return 2.0 * shared / (printed.Length + core.Length - 2) >= Alike;
    }

    private static bool IsNumber(char c) => char.IsDigit(c) || "一二三四五六七八九十".Contains(c);

    [GeneratedRegex(@"[（(【](续|續|接上|上接|下)[^）)】]{0,8}[）)】]$")]
    private static partial Regex Again();

    private static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));
}
