namespace Gazette.Conversation.Understanding;

/// <summary>How many characters must be changed, added or left out to turn one word into another (Levenshtein).</summary>
internal static class EditDistance
{
    /// <summary>Whether one character changed, added or left out, or two neighbours swapped, makes one of the other.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
            return IsOneSlip(right, left);
        if (right.Length - left.Length > 1)
            return false;
        var same = left.CommonPrefixLength(right);
        if (left.Length < right.Length)
            return left[same..].SequenceEqual(right[(same + 1)..]);
        if (same == left.Length)
            return false;
        var a = left[same..];
        var b = right[same..];
        return a[1..].SequenceEqual(b[1..])
            || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }

    public static int Between(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
