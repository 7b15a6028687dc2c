using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Cuts a sentence into clauses; a comma inside a number cuts nothing, nor do brackets without a number.</summary>
internal static class ClauseSplitter
{
    private const int LongestBracket = 80;

    /// <summary>The clauses, borders left out.</summary>
    /// <param name="sentence">As printed.</param>
    /// <param name="numbers">Its numbers, in reading order.</param>
    public static List<Stretch> Split(string sentence, List<Quantity> numbers)
    {
        var clauses = new List<Stretch>();
        var (start, next) = (0, 0);
        for (var at = 0; at < sentence.Length; at++)
        {
            while (next < numbers.Count && numbers[next].End <= at - 1)
                next++;
            if (!IsBorder(sentence, at, next < numbers.Count && numbers[next].End == at))
                continue;
            if (at > start)
                clauses.Add(new(start, at - start));
            start = at + 1;
        }

        if (start < sentence.Length)
            clauses.Add(new(start, sentence.Length - start));
        return clauses;
    }

    private static bool IsBorder(string text, int at, bool afterNumber) => text[at] switch
    {
        '；' or ';' or '。' or '！' or '？' or '!' or '?' => true,
        '，' => !(IsWideDigit(text, at - 1) && IsWideDigit(text, at + 1)),
        ',' or '：' or ':' => !(IsDigit(text, at - 1) && IsDigit(text, at + 1)),
        '、' => afterNumber,
        '（' or '(' or '）' or ')' => IsNumbered(text, at),
        _ => false,
    };

    /// <summary>Whether the bracket at a place holds a digit.</summary>
    private static bool IsNumbered(string text, int at)
    {
        var step = text[at] is '（' or '(' ? 1 : -1;
        for (var i = at + step; i >= 0 && i < text.Length && Math.Abs(i - at) < LongestBracket && text[i] is not ('（' or '(' or '）' or ')'); i += step)
        {
            if (char.IsDigit(text[i]) || text[i] == '占')
                return true;
        }

        return false;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]);

    private static bool IsWideDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '０' and <= '９';
}
