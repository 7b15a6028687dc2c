using System.Globalization;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Terminal;

/// <summary>The buttons of an entry as numbers to type: a button that shows a number keeps it, the others follow.</summary>
/// <param name="Entry">The entry that bears them.</param>
/// <param name="Codes">The code behind each number.</param>
/// <param name="Line">The buttons that are not already numbers in the text, compact: <c>[#6 ▶]</c>.</param>
internal sealed record Choices(long Entry, IReadOnlyDictionary<int, string> Codes, string Line)
{
    /// <summary>The choices under an entry; a button that opens a page is none, its address stands in the text.</summary>
    public static Choices Of(long entry, Reply reply)
    {
        var codes = new Dictionary<int, string>();
        var others = new List<(string Label, string Code)>();
        foreach (var button in reply.Buttons.SelectMany(row => row))
            if (button.Code is { } code && (!int.TryParse(button.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !codes.TryAdd(number, code)))
                others.Add((button.Label, code));
        var next = codes.Keys.DefaultIfEmpty(0).Max() + 1;
        var line = new List<string>();
        foreach (var (label, code) in others)
        {
            codes[next] = code;
            line.Add(string.Create(CultureInfo.InvariantCulture, $"[#{next++} {label}]"));
        }

        return new(entry, codes, string.Join(' ', line));
    }

    /// <summary>The code that a typed line presses: <c>#3</c> or <c>/b 3</c>; null when the line is no press.</summary>
    public static int? Pressed(string line)
    {
        var typed = line.Trim();
        var number = typed.StartsWith('#') || typed.StartsWith('＃') ? typed[1..]
            : typed.StartsWith("/b ", StringComparison.OrdinalIgnoreCase) ? typed[3..] : "";
        return int.TryParse(number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : null;
    }
}
