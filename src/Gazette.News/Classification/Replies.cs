using System.Text.RegularExpressions;

namespace Gazette.News.Classification;

/// <summary>Letters to the editor and what a body answers to them.</summary>
internal static partial class Replies
{
    private const int Longest = 24;

    /// <summary>Whether a paragraph begins a reply: 区水务局回复：.</summary>
    public static bool Begins(string text) => Who(text) is not null;

    /// <summary>Who replies, as printed; null when the paragraph begins no reply.</summary>
    public static string? Who(string text) =>
        text.AsSpan(0, Math.Min(Longest, text.Length)).IndexOfAny(':', '：') > 0 && Reply().Match(text.Length > Longest ? text[..Longest] : text) is { Success: true } match ? match.Groups["who"].Value : null;

    /// <summary>Whether a paragraph begins a letter to the editor.</summary>
    public static bool IsSalutation(string text) => Salutation().IsMatch(text);

    [GeneratedRegex(@"^[【\[]?(?<who>\p{IsCJKUnifiedIdeographs}{2,14})(回复|答复|回應|回应|答覆|回覆)[】\]]?[:：]")]
    private static partial Regex Reply();

    [GeneratedRegex(@"^(尊敬的)?(编辑(同志|部|老师|先生|朋友)?(你好|您好)?|編輯(同志|先生)?)[:：，,！]")]
    private static partial Regex Salutation();
}
