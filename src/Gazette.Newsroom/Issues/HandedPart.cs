using System.Text;

namespace Gazette.Newsroom.Issues;

/// <summary>What a part of a handed-in issue is.</summary>
public enum HandedKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A picture: only its words can be read.</summary>
    Picture,

    /// <summary>Typed or pasted text.</summary>
    Text,
}

/// <summary>One message of a handed-in issue.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or the words under a file or picture; empty for none.</param>
/// <param name="FileId">The platform's id of the file, or null.</param>
/// <param name="Name">The file's name, which may hold a date, or null.</param>
/// <param name="Size">Its size in bytes, when the platform says it.</param>
public sealed record HandedPart(HandedKind Kind, string Text, string? FileId = null, string? Name = null, long? Size = null)
{
    private const int LongestName = 120;

    /// <summary>From so many UTF-16 units on a text may be the first part of a longer one: a client cuts what is longer than Telegram's 4096 between half of that and all of it.</summary>
    public const int MayGoOnFrom = 2048;

    // Telegram's 4096 units (core.telegram.org/bots/api#message), less what a client trims at the cut.
    private const int FullFrom = 4090;

    /// <summary>How long the next part is waited for.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    /// <summary>The file's name as it can be shown: one line, without what turns the line round; null for none.</summary>
    public string? ShownName => Name is null ? null : Shown(Name) is { Length: > 0 } shown ? shown : null;

    /// <summary>The parts of a text as it was before it was cut: where one ends with a sentence a line ended.</summary>
    public static string Joined(IReadOnlyList<HandedPart> texts)
    {
        var all = new StringBuilder();
        foreach (var (i, part) in texts.Index())
        {
            if (i > 0 && !IsCutInside(texts[i - 1].Text))
                all.Append('\n');
            all.Append(part.Text);
        }

        return all.ToString();
    }

    // A text without a place to cut it is cut where the message is full, in the middle of a sentence.
    private static bool IsCutInside(string text) => text.Length >= FullFrom && !"。！？”…）.!?".Contains(text[^1], StringComparison.Ordinal);

    private static string Shown(string name)
    {
        var seen = string.Concat(name.EnumerateRunes().Where(r => !Rune.IsControl(r) && Rune.GetUnicodeCategory(r) != System.Globalization.UnicodeCategory.Format)).Trim();
        return seen.Length <= LongestName ? seen : seen[..LongestName] + "…";
    }
}
