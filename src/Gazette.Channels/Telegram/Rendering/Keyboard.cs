using System.Globalization;
using System.Text;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>The buttons under a message, as Telegram takes them.</summary>
internal static class Keyboard
{
    // More than eight in a row cannot be told apart on a phone.
    private const int MostInRow = 8;

    // Telegram refuses a keyboard of more than a hundred buttons (REPLY_MARKUP_TOO_LONG).
    private const int MostButtons = 100;

    // Beyond what every browser takes; Telegram names no limit.
    private const int LongestAddress = 2048;

    // A phone shows about this much of a button that has its row for itself.
    private const int LongestLabel = 48;

    /// <summary>The rows; a button that Telegram would refuse is left out.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Of(Reply reply)
    {
        var left = MostButtons;
        var rows = new List<IReadOnlyList<Button>>(reply.Buttons.Count);
        foreach (var row in reply.Buttons)
        {
            var possible = new List<Button>(row.Count);
            foreach (var button in row)
                if (IsPossible(button) && left-- > 0)
                    possible.Add(Labelled(button));
            if (possible.Count > MostInRow)
                rows.AddRange(possible.Chunk(MostInRow));
            else if (possible.Count > 0)
                rows.Add(possible);
        }

        return rows;
    }

    private static bool IsPossible(Button button) => !Characters.IsBlank(button.Label) && (button.Address is { } address
        ? IsPublic(address)
        : Encoding.UTF8.GetByteCount(button.Code ?? "") is > 0 and <= UserAction.MostBytes);

    // A host without a dot is nobody's on the internet: Telegram refuses the whole message for it (BUTTON_URL_INVALID).
    private static bool IsPublic(string address) => address.Length <= LongestAddress
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.', StringComparison.Ordinal);

    private static Button Labelled(Button button)
    {
        var label = Characters.Line(button.Label);
        if (label.Length <= LongestLabel)
            return label == button.Label ? button : button with { Label = label };
        var end = 0;
        for (int next; (next = StringInfo.GetNextTextElementLength(label.AsSpan(end))) + end < LongestLabel;)
            end += next;
        return button with { Label = label[..end].TrimEnd() + "…" };
    }
}
