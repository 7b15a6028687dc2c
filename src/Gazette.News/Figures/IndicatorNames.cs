using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Reads the name of an indicator in the words before a number, and tells when two names mean the same.</summary>
internal static partial class IndicatorNames
{
    private const int Longest = 26;
    private const int LongestNoun = 14;
    private const int Farthest = 60;

    /// <summary>An act of so many characters says by itself what is counted: 接警出动, 无偿献血.</summary>
    private const int LongAct = 4;

    /// <summary>Shorter words name no second authority.</summary>
    private const int FarActor = 8;

    /// <summary>The name at the end of some words of a clause; null when they end in none.</summary>
    /// <param name="printed">The words before the number, after the last period.</param>
    public static IndicatorName? Read(ReadOnlySpan<char> printed) => Read(printed, out _);

    /// <summary>The name at the end of some words of a clause; null when they end in none.</summary>
    /// <param name="printed">The words before the number, after the last period.</param>
    /// <param name="left">The words without scope, verbs and adverbs around them: empty where the subject is left out (累计完成).</param>
    public static IndicatorName? Read(ReadOnlySpan<char> printed, out string left)
    {
        var original = WithoutBrackets(printed.Length > Farthest ? printed[^Farthest..] : printed);
        var words = Folding.Fold(original);
        var text = words.AsSpan();
        text = text[..^ClosedAt(text)];
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var bracket)
            text = text[..bracket];   // 参保人数（含退休）达
        text = text[NameWords.Borders.EndOfLastIn(text)..];
        text = Opened(text);
        left = text.ToString();
        return text.Length < 2 || Named(left) is not { } name ? null : name with { Text = AsPrinted(name.Text, words, original) };
    }

    /// <summary>The words without the verbs and adverbs at their end.</summary>
    public static ReadOnlySpan<char> WithoutClosers(ReadOnlySpan<char> words) => words[..^ClosedAt(words)];

    /// <summary>The name without what makes no other indicator of it: 本级, 增幅, 地方.</summary>
    public static string Core(string name) => name switch
    {
        "税收" => "税收收入",
        "非税" => "非税收入",
        _ => Modifiers().Replace(name, ""),
    };

    private static string AsPrinted(string name, string words, string original) =>
        words.LastIndexOf(name, StringComparison.Ordinal) is var at and >= 0 ? HalfWidth(original.Substring(at, name.Length)) : name;

    /// <summary>ＰＭ２．５ is PM2.5; its letters stay capital.</summary>
    private static string HalfWidth(string name) =>
        name.AsSpan().ContainsAnyInRange('！', '～') ? string.Concat(name.Select(c => c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '．' ? (char)(c - ('０' - '0')) : c)) : name;

    private static IndicatorName? Named(string text)
    {
        var open = Opened(WithoutAdverb(AfterWhom(AfterBody(text))));
        if (open.Length < 2)
            return null;
        var name = WithoutVerb(AfterExamples(open.ToString()));
        name = AfterAct(name, out var kind);
        name = name.Trim(' ', '、', '-');
        if (name.Count(c => c is '“' or '”' or '"') % 2 == 1 || text.Contains("“三公”经费", StringComparison.Ordinal))
            name = text.Contains("“三公”", StringComparison.Ordinal) ? text[text.IndexOf('“', StringComparison.Ordinal)..] : name.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        return IsName(name, kind) ? new(name, kind) : null;
    }

    private static bool IsName(string name, NameKind kind)
    {
        if (name is "完成投资" or "罚款")
            return true;
        if (name.Length is < 2 or > Longest || HasAny(NameWords.Never, name) || NameWords.NeverAtEnd.EndOf(name).Length > 0 || NameWords.Bare.EndOf(name) == name)
            return false;
        if (kind == NameKind.Head)
            return true;
        if (name[0] is '区' or '市' or '县' && NameWords.Bodies.EndOf(name).Length > 0)
            return false;   // 区住建局完成37个…: who did it
        return name[0] is not ('比' or '较' or '按' or '折' or '该') && (kind != NameKind.Noun || name.Length <= LongestNoun) && HasHan(name)
            && !HasAny(NameWords.NeverLoose, name);
    }

    /// <summary>Whether one of the words stands in a name, and not within a word of its own (首都).</summary>
    private static bool HasAny(WordList words, string name) => words.FirstIn(name).At >= 0 && words.FirstIn(Innocent().Replace(name, "")).At >= 0;

    private static int ClosedAt(ReadOnlySpan<char> words)
    {
        var text = words;
        while (true)
        {
            text = text.TrimEnd();
            if (NameWords.NotClosers.EndOf(text).Length > 0 || NameWords.Closers.EndOf(text) is not { Length: > 0 } word)
                return words.Length - text.Length;
            text = text[..^word.Length];
        }
    }

    private static ReadOnlySpan<char> Opened(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart();
            if (NameWords.NotOpeners.StartOf(text).Length > 0 || text.SequenceEqual("完成投资"))
                return text;
            var length = DistrictAt(text) is var district and > 0 ? district : NameWords.Openers.StartOf(text).Length;
            if (length == 0)
                return text;
            text = text[length..];
        }
    }

    /// <summary>The length of a district's name at the beginning (青河区), or 0.</summary>
    private static int DistrictAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || !text[2..4].ContainsAny('区', '县'))
            return 0;
        foreach (var match in District().EnumerateMatches(text))
            return match.Length;
        return 0;
    }

    private static bool HasHan(string name) => name.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff');

    private static string WithoutBrackets(ReadOnlySpan<char> words)
    {
        var text = words.ToString();
        return text.AsSpan().ContainsAny('（', '(') ? Brackets().Replace(text, "") : text;
    }

    /// <summary>Remarks in brackets; those of a few characters within a name belong to it (执业（助理）医师).</summary>
    [GeneratedRegex("[（(](?![\u4e00-\u9fff]{1,4}[）)][\u4e00-\u9fff])[^（()）]{0,30}[）)]")]
    private static partial Regex Brackets();

    [GeneratedRegex("^[\u4e00-\u9fff]{2,3}(?<!社|城|园|景|小|地|校|山|库|片|厂|市|成|务|能)[区县](?=..)(?![域级间块])")]
    private static partial Regex District();

    [GeneratedRegex("每(千|万|百)人(口)?|每百元|每百户|党的|都市|首都|成都|其他收入")]
    private static partial Regex Innocent();

    [GeneratedRegex("本级|区级|地方|全口径|增幅|增速|增长率|总量|规模以上|累计")]
    private static partial Regex Modifiers();
}
