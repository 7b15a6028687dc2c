using System.Globalization;
using System.Text.RegularExpressions;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>A run by its number: <c>12</c>, <c>run 12</c>, <c>批次 12</c>.</summary>
internal static partial class RunNumber
{
    /// <summary>The number, or null where the text is something else.</summary>
    public static long? In(string text) =>
        Form().Match(text) is { Success: true } match ? long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\s*(?:run|批次)?\s*[#第]?\s*(?<id>\d{1,12})\s*(?:号|批)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
