using Microsoft.Extensions.Logging;

namespace Gazette.Channels.Telegram.Profile;

/// <summary>What people see of the bot beside its messages: texts and menus of commands, set at start where they differ.</summary>
internal sealed class TelegramProfile(ProfileTexts texts, CommandMenus menus, OperatorsMenus operators, ILogger<TelegramProfile> log)
{
    /// <summary>Brings all of it up to date. What fails is logged.</summary>
    /// <param name="bot">The bot's number.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Set(string bot, CancellationToken ct)
    {
        var steps = new ProfileSteps(log);
        await menus.Set(steps, ct).ConfigureAwait(false);
        await texts.Set(steps, ct).ConfigureAwait(false);
        await SetForOperators(bot, steps, ct).ConfigureAwait(false);
    }

    private async Task SetForOperators(string bot, ProfileSteps steps, CancellationToken ct)
    {
        try
        {
            await operators.Set(bot, steps, ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the store met, a menu is no reason to receive nothing.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Telegram: the operators' menus could not be set; the next start tries again");
        }
    }
}
