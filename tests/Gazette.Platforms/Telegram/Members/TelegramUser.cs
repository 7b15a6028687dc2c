using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>An account on Telegram: a person, or the bot itself.</summary>
public sealed record TelegramUser(long Id, string FirstName, string? LanguageCode = null, string? Username = null, bool IsBot = false)
{
    /// <summary>In whose name anonymous administrators of groups write, for bots that know no sender chats.</summary>
    internal static readonly TelegramUser GroupAnonymousBot = new(1_087_968_824, "Group", Username: "GroupAnonymousBot", IsBot: true);

    /// <summary>In whose name channels write, likewise.</summary>
    internal static readonly TelegramUser ChannelBot = new(136_817_688, "Channel", Username: "Channel_Bot", IsBot: true);

    /// <summary>Telegram itself, who brings a channel's posts into its group.</summary>
    internal static readonly TelegramUser Telegram = new(777_000, "Telegram");

    internal JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (Username is not null)
            json["username"] = Username;
        if (LanguageCode is not null)
            json["language_code"] = LanguageCode;
        return json;
    }
}
