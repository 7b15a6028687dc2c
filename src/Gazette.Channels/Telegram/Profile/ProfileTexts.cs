using Gazette.Channels.Telegram.Api;
using Gazette.Conversation;
using Telegram.Bot;

namespace Gazette.Channels.Telegram.Profile;

/// <summary>What people read of the bot before they speak to it, in both languages, and its name where one is configured.</summary>
/// <param name="clients">Telegram.</param>
/// <param name="paper">The paper's name.</param>
/// <param name="name">The bot's name; null to leave BotFather's.</param>
internal sealed class ProfileTexts(TelegramClients clients, string paper, string? name)
{
    /// <summary>Characters of the description, the short one and the name (core.telegram.org/bots/api#setmydescription, #setmyshortdescription, #setmyname).</summary>
    public const int LongestDescription = 512, LongestShortDescription = 120, LongestName = 64;

    /// <summary>Sets them where they differ.</summary>
    public async Task Set(ProfileSteps steps, CancellationToken ct)
    {
        foreach (var (code, language) in CommandMenus.Languages)
        {
            var texts = BotProfile.For(language, paper, LongestDescription, LongestShortDescription);
            await steps.Do($"the description in {language}", () => SetDescription(texts.Description, code, ct), ct).ConfigureAwait(false);
            await steps.Do($"the short description in {language}", () => SetShortDescription(texts.ShortDescription, code, ct), ct).ConfigureAwait(false);
        }

        if (name is not null)
            await steps.Do("the name", () => SetName(name, ct), ct).ConfigureAwait(false);
    }

    private async Task SetDescription(string wanted, string? code, CancellationToken ct)
    {
        if ((await clients.Sending.GetMyDescription(code, ct).ConfigureAwait(false)).Description != wanted)
            await clients.Sending.SetMyDescription(wanted, code, ct).ConfigureAwait(false);
    }

    private async Task SetShortDescription(string wanted, string? code, CancellationToken ct)
    {
        if ((await clients.Sending.GetMyShortDescription(code, ct).ConfigureAwait(false)).ShortDescription != wanted)
            await clients.Sending.SetMyShortDescription(wanted, code, ct).ConfigureAwait(false);
    }

    private async Task SetName(string wanted, CancellationToken ct)
    {
        if ((await clients.Sending.GetMyName(cancellationToken: ct).ConfigureAwait(false)).Name != wanted)
            await clients.Sending.SetMyName(wanted, cancellationToken: ct).ConfigureAwait(false);
    }
}
