using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>An account on Telegram: a person, or the bot itself.</summary>
public sealed record TelegramUser(long Id, string FirstName, string? LanguageCode = null, string? Username = null, bool IsBot = false)
{
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
