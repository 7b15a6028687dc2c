namespace Gazette.News.Layout;

/// <summary>Putting together what a line or a column broke.</summary>
internal static class Words
{
    /// <summary>Two halves as one text: a blank between Latin words, none between Han characters.</summary>
    public static string Join(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsAsciiLetter(left[^1]) && char.IsAsciiLetter(right[0])
            ? left + " " + right
            : left + right;

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
