using System.Text;

namespace Gazette.News.Layout;

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
            if (joined.Length > 0 && piece.Length > 0 && char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(piece[0]))
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
}
