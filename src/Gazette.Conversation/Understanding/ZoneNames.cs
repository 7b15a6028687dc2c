using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>Time zones as people name them: a city or country (东京, New York), an IANA name (Europe/London), or hours from UTC (UTC+8).</summary>
internal static partial class ZoneNames
{
    private static readonly Lazy<Dictionary<string, string[]>> Cities = new(Load);

    // IANA name by folded city, the longest first, so that 圣地亚哥市 is not read as 圣地亚哥.
    private static readonly Lazy<(string Name, string Zone)[]> ByName = new(() =>
        [.. Cities.Value.SelectMany(z => z.Value.Select(name => (Folding.Fold(name), z.Key))).OrderByDescending(n => n.Item1.Length)]);

    /// <summary>Every zone that has a city's name here.</summary>
    public static IReadOnlyCollection<string> All => Cities.Value.Keys;

    /// <summary>The zone that a text names, as the system knows it; null where it names none.</summary>
    public static string? In(string text)
    {
        if (Iana().Match(text) is { Success: true } iana && Known(iana.Value) is { } zone)
            return zone;
        var folded = Folding.Fold(text);
        return ByName.Value.FirstOrDefault(n => Holds(folded, n.Name)).Zone ?? FromUtc(folded);
    }

    /// <summary>What people of a language call the zone: its first city, or its own name where there is none.</summary>
    public static string Label(string zone, string language) =>
        Cities.Value.TryGetValue(zone, out var names) ? names[language == "zh" ? 0 : 1] : zone.Replace('_', ' ');

    [GeneratedRegex(@"\b[A-Za-z]{2,20}(?:/[A-Za-z][A-Za-z_+-]{1,30}[A-Za-z0-9]*){1,2}\b")]
    private static partial Regex Iana();

    [GeneratedRegex(@"(?:\butc|\bgmt|东|西)\s*(?<sign>[+-])?\s*(?<hours>\d{1,2}|[一二三四五六七八九十]{1,2})\s*区?")]
    private static partial Regex Utc();

    // Typed in any case: as it is, or each word with a capital (america/new_york).
    private static string? Known(string name)
    {
        var capitals = Capitals().Replace(name.ToLowerInvariant(), m => m.Value.ToUpperInvariant());
        return TimeZoneInfo.TryFindSystemTimeZoneById(capitals, out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) ? zone.Id : null;
    }

    [GeneratedRegex("(?:^|[/_-])[a-z]")]
    private static partial Regex Capitals();

    private static bool Holds(string folded, string name)
    {
        var at = folded.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (!char.IsAsciiLetter(name[0]) || (!IsLetter(at - 1) && !IsLetter(at + name.Length)));

        bool IsLetter(int i) => i >= 0 && i < folded.Length && char.IsAsciiLetter(folded[i]);
    }

    // The Etc zones count the other way round: UTC+8 is Etc/GMT-8.
    private static string? FromUtc(string folded)
    {
        if (Utc().Match(folded) is not { Success: true } match || !ChineseNumerals.TryParse(match.Groups["hours"].ValueSpan, out var hours))
            return null;
        var word = match.Value[0];
        var east = word == '东' || (word != '西' && match.Groups["sign"].Value == "+");
        if (word is not ('东' or '西') && !match.Groups["sign"].Success)
            return null;
        return Known(hours == 0 ? "Etc/UTC" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(east ? '-' : '+')}{hours}"));
    }

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(ZoneNames).Assembly.GetManifestResourceStream("Gazette.Conversation.Understanding.cities.json")
            ?? throw new InvalidOperationException("cities.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream) ?? throw new InvalidOperationException("cities.json is empty.");
    }
}
