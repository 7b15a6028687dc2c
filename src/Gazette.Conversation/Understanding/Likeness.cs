namespace Gazette.Conversation.Understanding;

/// <summary>How much of what somebody asks for stands in a text, by their longest common parts.</summary>
internal static class Likeness
{
    private const int LeastPart = 2;

    // One wrong character in a word of this length is a slip; in a shorter one it is another word.
    private const int LeastSlip = 4;
    private const double OfASlip = 0.9;

    /// <summary>Which characters of a word stand in the text as parts of at least two.</summary>
    public static bool[] Covered(string word, string text)
    {
        var covered = new bool[word.Length];
        for (var start = 0; start < word.Length;)
        {
            var length = LongestAt(word, start, text);
            if (length < LeastPart)
            {
                start++;
                continue;
            }

            Array.Fill(covered, true, start, length);
            start += length;
        }

        return covered;
    }

    /// <summary>The longest part of a word that stands in a text; empty where none does.</summary>
    public static string LongestPart(string word, string text)
    {
        var (at, longest) = (0, 0);
        for (var start = 0; start + longest < word.Length; start++)
            if (LongestAt(word, start, text) is var length && length > longest)
                (at, longest) = (start, length);
        return word.Substring(at, longest);
    }

    /// <summary>The share of a word's characters that stand in a name, from 0 to 1; the same word with one slip counts as nearly whole.</summary>
    public static double Of(string word, string name)
    {
        if (word.Length == 0)
            return 0;
        if (word == name)
            return 1;
        if (word.Length >= LeastSlip && IsSlip(word, name))
            return OfASlip;
        return Covered(word, name).Count(c => c) / (double)word.Length;
    }

    private static bool IsSlip(string word, string name) => word.Length == name.Length
        ? Indicators.WrongAt(word, name) is { } wrong && Indicators.IsSlip(word, wrong)
        : Math.Abs(word.Length - name.Length) == 1 && EditDistance.Between(word, name) == 1;

    private static int LongestAt(string word, int start, string text)
    {
        var longest = 0;
        while (start + longest < word.Length && text.AsSpan().IndexOf(word.AsSpan(start, longest + 1)) >= 0)
            longest++;
        return longest;
    }
}
