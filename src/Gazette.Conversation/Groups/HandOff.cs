using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Conversation.Groups;

/// <summary>What is one person's own is not answered before others: a line with a link to the private chat, where the same is opened.</summary>
internal static class HandOff
{
    private const string Prefix = "s_";

    // What a link opens by itself. A link can come from anybody: it shows and asks, it changes nothing.
    private static readonly HashSet<string> Opening = ["export", "received", "forget", "lang", "stats", "runs", "failures", "unconfirmed", "wrongtopics"];

    /// <summary>The line and the link.</summary>
    public static Answer Of(Intent intent, Asker asker)
    {
        var payload = intent.Commands is [var command, ..] ? Prefix + command : "start";
        return Answer.Of(new(
            asker.Language,
            [new Paragraph(asker.Texts["group.private"])],
            [[.. Button.For(asker.Texts["button.private"], new UserAction.Open(payload))]]));
    }

    /// <summary>What a person says by following such a link: the command that it stands for.</summary>
    public static string Opened(string said) =>
        said.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["/start", var payload] && payload.StartsWith(Prefix, StringComparison.Ordinal)
            && Opening.Contains(payload[Prefix.Length..])
            ? "/" + payload[Prefix.Length..]
            : said;
}
