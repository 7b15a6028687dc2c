using System.Buffers;
using Gazette.News.Figures.Numbers;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Cuts a sentence into clauses; a comma inside a number cuts nothing, nor do brackets without a number.</summary>
internal static class ClauseSplitter
{
    private const int LongestBracket = 80;
    private static readonly SearchValues<char> Brackets = SearchValues.Create("（()）");

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
            if (!IsBorder(sentence, at, next < numbers.Count && numbers[next].End == at, numbers))
                continue;
            if (at > start)
                clauses.Add(new(start, at - start));
            start = at + 1;
        }

        if (start < sentence.Length)
            clauses.Add(new(start, sentence.Length - start));
        return clauses;
    }

    private static bool IsBorder(string text, int at, bool afterNumber, List<Quantity> numbers) => text[at] switch
    {
        '；' or ';' or '。' or '！' or '？' or '!' or '?' => true,
        '，' => !(IsWideDigit(text, at - 1) && IsWideDigit(text, at + 1)),
        ',' or '：' or ':' => !(IsDigit(text, at - 1) && IsDigit(text, at + 1)),
        '、' => afterNumber,
        '（' or '(' or '）' or ')' => IsNumbered(text, at, numbers),
        _ => false,
    };

    /// <summary>Whether the bracket at a place holds a number with its unit.</summary>
    private static bool IsNumbered(string text, int at, List<Quantity> numbers)
    {
        var opens = text[at] is '（' or '(';
        var room = text.AsSpan(opens ? at + 1 : Math.Max(0, at - LongestBracket), opens ? Math.Min(LongestBracket, text.Length - at - 1) : Math.Min(LongestBracket, at));
        var other = opens ? room.IndexOfAny(Brackets) : room.LastIndexOfAny(Brackets);
        var (from, to) = opens ? (at, at + 1 + (other < 0 ? room.Length : other)) : (other < 0 ? at - room.Length : at - room.Length + other, at);
        var first = FirstFrom(numbers, from);
        return first < numbers.Count && numbers[first].Start < to;
    }

    /// <summary>Index of the first number at or after a place.</summary>
    private static int FirstFrom(List<Quantity> numbers, int at)
    {
        var (low, high) = (0, numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = numbers[middle].Start >= at ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]);

    private static bool IsWideDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '０' and <= '９';
}
