using System.Text;

namespace Gazette.News.Layout.Wording;

/// <summary>Putting together what a line or a column broke.</summary>
internal static class Words
{
    /// <summary>The pieces as one text: a blank between Latin words, none between Han characters.</summary>
    public static string Join(IReadOnlyList<string> pieces)
    {
        if (pieces.Count == 1)
            return pieces[0];
        var joined = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (joined.Length > 1 && piece.Length > 0 && joined[^1] == '-' && Signs.IsHan(joined[^2]) && Signs.IsHan(piece[0]))
                joined.Length--;   // a hyphen at the break is the scanner's
            else if (joined.Length > 0 && piece.Length > 0 && char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(piece[0]))
                joined.Append(' ');
            joined.Append(piece);
        }

        return joined.ToString();
    }

    /// <summary>Whether the characters around a break stand together elsewhere in the document: the break cuts a phrase in two.</summary>
    public static bool StandTogether(string left, string right, string document)
    {
        const int reach = 2;
        if (left.Length < reach || right.Length < reach)
            return false;
        var around = left[^reach..] + right[..reach];
        return around.All(Signs.IsHan) && document.Contains(around, StringComparison.Ordinal);
    }

    /// <summary>Whether two Han characters of the line stand together in the text too.</summary>
    public static bool AreShared(string line, string text)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (Signs.IsHan(line[i]) && Signs.IsHan(line[i + 1]) && text.AsSpan().IndexOf(line.AsSpan(i, 2)) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>How many different pairs of neighbouring Han characters of a line stand in a text.</summary>
    public static int Shared(string line, string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (Signs.IsHan(line[i]) && Signs.IsHan(line[i + 1]) && text.AsSpan().IndexOf(line.AsSpan(i, 2)) >= 0)
                pairs.Add(line[i] << 16 | line[i + 1]);
        }

        return pairs.Count;
    }

    /// <summary>The different pairs of neighbouring Han characters of a text, each as one number: what stands for words where none are known.</summary>
    public static HashSet<int> Pairs(string text) => [.. AllPairs(text)];

    /// <summary>All pairs of neighbouring Han characters, as often as they stand there.</summary>
    public static IEnumerable<int> AllPairs(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Signs.IsHan(text[i]) && Signs.IsHan(text[i + 1]))
                yield return text[i] << 16 | text[i + 1];
        }
    }
}
