namespace Gazette.Conversation.Understanding;

/// <summary>
/// Finds words with one slip: a wrong, missing, doubled or swapped character. Each word is known by itself with any one character left
/// out, and so is each piece of a text: what they share is looked up, never compared one by one, so that thousands of words cost no more.
/// </summary>
internal sealed class Slips
{
    private const int ShortestChinese = 3;
    private const int ShortestEnglish = 6;
    private const int Longest = 48;

    /// <summary>A longer text is near nothing.</summary>
    public const int LongestText = Longest + 1;

    // The last character of a body says what it is: 财政部 is no slip of 财政局.
    private const string BodyEndings = "部厅处院馆站所队办委会科股室园校镇乡村司署街路桥店";

    private readonly Dictionary<string, List<string>> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <summary>Knows folded words.</summary>
    public Slips(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            longest = Math.Max(longest, Math.Min(word.Length, Longest));
            foreach (var form in Forms(word).Distinct(StringComparer.Ordinal))
                if (forms.TryGetValue(form, out var sharing))
                    sharing.Add(word);
                else
                    forms[form] = [word];
        }

        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words one slip away from the whole of a folded text; a word itself is no slip.</summary>
    public IReadOnlyList<string> Near(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text.Length > longest + 1)
            return [];
        List<string>? found = null;
        Add(text, text, ref found);
        Span<char> form = stackalloc char[Longest + 1];
        if (text.Length == 2)
        {
            Alike.Sound(text, form);
            Add(form[..2], text, ref found);
            return found ?? [];
        }

        var shorter = form[..(text.Length - 1)];
        for (var left = 0; left < text.Length; left++)
        {
            text[..left].CopyTo(shorter);
            text[(left + 1)..].CopyTo(shorter[left..]);
            Add(shorter, text, ref found);
        }

        if (found is null)
            return [];
        // A wrong character is likelier than one too many.
        var sameLength = new List<string>();
        foreach (var word in found)
            if (word.Length == text.Length)
                sameLength.Add(word);
        return sameLength.Count > 0 ? sameLength : found;
    }

    private void Add(ReadOnlySpan<char> form, ReadOnlySpan<char> text, ref List<string>? found)
    {
        if (!lookup.TryGetValue(form, out var sharing))
            return;
        foreach (var word in sharing)
            if (found?.Contains(word) != true && IsSlip(text, word))
                (found ??= []).Add(word);
    }

    private static bool IsSlip(ReadOnlySpan<char> text, string word)
    {
        if (text.SequenceEqual(word) || !EditDistance.IsOneSlip(text, word))
            return false;
        if (char.IsAscii(word[0]))
            return text[0] == word[0];
        var otherBody = text.Length == word.Length && text[^1] != word[^1] && BodyEndings.Contains(text[^1], StringComparison.Ordinal);
        return !otherBody && (text.Length >= ShortestChinese || word.Length == text.Length);
    }

    private static IEnumerable<string> Forms(string word)
    {
        if (word.Length > Longest || word.Length < (char.IsAscii(word[0]) ? ShortestEnglish : 2))
            return [];
        if (word.Length >= ShortestChinese)
            return Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word);
        // In two characters any wrong one makes another word: only those that sound or look alike count.
        return [string.Create(2, word, (form, own) => Alike.Sound(own, form))];
    }
}
