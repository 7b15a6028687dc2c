using System.Text.RegularExpressions;

namespace Gazette.Newsroom.Sameness;

/// <summary>What is left of a folded text when marks, blanks, credits and editors' words are taken away: equal for two printings of one sentence.</summary>
internal static partial class Skeleton
{
    private const string SentenceEnds = "。!?;\n";

    // Every piece that is published goes through here: what a character can be is one look.
    private static readonly Kind[] Kinds = MakeKinds();

    private const string CreditBeginnings = "([【来文信责编审校作供撰摄图原转";
    private const string Marks = " \t\r,。、;:!?'\"“”「」『』()〈〉《》【】[]{}…—–-~·.|*_";

    /// <summary>The skeletons of a text's sentences in order; credits and empty ones left out.</summary>
    /// <param name="folded">A folded text.</param>
    public static IReadOnlyList<Sentence> Sentences(string folded)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (Kinds[folded[i]] & Kind.Ends) == 0)
                continue;
            if (i > from && Of(folded.AsSpan(from, i - from)) is { Length: > 0 } bones)
                sentences.Add(new(bones, folded.AsMemory(from, i - from), i < folded.Length && folded[i] != '\n'));
            from = i + 1;
        }

        return sentences;
    }

    /// <summary>The skeleton of a sentence or headline.</summary>
    public static string Of(ReadOnlySpan<char> folded)
    {
        if (IsCredit(folded))
            return "";
        if (folded.IndexOf('(') >= 0)
            folded = CreditInBrackets().Replace(folded.ToString(), "");
        Span<char> bones = folded.Length <= 512 ? stackalloc char[folded.Length] : new char[folded.Length];
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var kind = Kinds[folded[i]];
            if ((kind & Kind.BeginsWord) != 0 && EditorsWords.LengthAt(folded[i..]) is var word and > 0)
                i += word - 1;
            else if ((kind & Kind.Mark) == 0 || IsOfNumber(folded, i))
                bones[count++] = folded[i];
        }

        return bones[..count].ToString();
    }

    // A mark between digits or before one belongs to the number: 1-8, 5.8, 3:1, -5. A comma that parts thousands does not.
    private static bool IsOfNumber(ReadOnlySpan<char> text, int at)
    {
        var (before, after) = (at > 0 && char.IsAsciiDigit(text[at - 1]), at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
        if (!after || text[at] is ' ' or '"' or '\'' or '(' or ')' or '“' or '”' or '《' or '》' or '·')
            return false;
        return before ? !IsThousands(text, at) : text[at] == '-';
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != ',')
            return false;
        var digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
            digits++;
        return digits == 3;
    }

    private static bool IsCredit(ReadOnlySpan<char> sentence) =>
        sentence.Length < 60 && sentence.TrimStart() is [var first, ..] && CreditBeginnings.Contains(first, StringComparison.Ordinal) && Credit().IsMatch(sentence);

    private static Kind[] MakeKinds()
    {
        var kinds = new Kind[char.MaxValue + 1];
        foreach (var c in SentenceEnds)
            kinds[c] |= Kind.Ends;
        foreach (var c in Marks)
            kinds[c] |= Kind.Mark;
        foreach (var c in EditorsWords.Beginnings)
            kinds[c] |= Kind.BeginsWord;
        return kinds;
    }

    [Flags]
    private enum Kind : byte
    {
        Plain = 0,
        Ends = 1,
        Mark = 2,
        BeginsWord = 4,
    }

    [GeneratedRegex(@"^\s*[(\[【]?\s*(?:来源|文章来源|信息来源|责任编辑|责编|编辑|审核|校对|作者|供稿|撰稿|摄影|图/|文/|原标题|转载自?|转自)\s*[:：/]|^\s*\(完\)\s*$")]
    private static partial Regex Credit();

    [GeneratedRegex(@"\((?:本报记者|记者|通讯员|特约记者|来源|图文|完)[^()]{0,40}\)|\(完\)")]
    private static partial Regex CreditInBrackets();
}

/// <summary>A sentence.</summary>
/// <param name="Bones">Its skeleton.</param>
/// <param name="Text">Its folded text.</param>
/// <param name="Ended">Whether a mark ends it: a line of a list has none.</param>
internal readonly record struct Sentence(string Bones, ReadOnlyMemory<char> Text, bool Ended);
