using System.Globalization;
using Gazette.Channels.Telegram.Api;
using Gazette.Conversation;
using Gazette.Newsroom.Access;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Profile;

/// <summary>Operators find their commands in the menu of their private chat; who is one no more loses it. In it a number of a person is also that of the chat.</summary>
internal sealed class OperatorsMenus(CommandMenus menus, Operators operators, IOperatorMenus given, ILogger<OperatorsMenus> log)
{
    /// <summary>Gives and takes back.</summary>
    public async Task Set(string bot, ProfileSteps steps, CancellationToken ct)
    {
        var all = await operators.List(ct).ConfigureAwait(false);
        var wanted = all.Where(o => o.Channel == TelegramClients.ChannelName).Select(o => o.Account).ToHashSet(StringComparer.Ordinal);
        var have = await given.Given(bot, ct).ConfigureAwait(false);
        foreach (var person in have.Where(p => !wanted.Contains(p)))
            await TakeBack(bot, person, steps, ct).ConfigureAwait(false);
        foreach (var person in wanted)
            await Give(bot, person, have.Contains(person), steps, ct).ConfigureAwait(false);
    }

    private async Task Give(string bot, string person, bool has, ProfileSteps steps, CancellationToken ct)
    {
        if (!long.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out var chat))
            return;
        if (!has)
            await given.Give(bot, person, ct).ConfigureAwait(false);
        foreach (var (code, language) in CommandMenus.Languages)
            await steps.Do($"operator {person}'s menu in {language}", () => menus.Set(BotCommandScope.Chat(chat), CommandMenu.For(language, MenuAudience.Operator), code, ct), ct).ConfigureAwait(false);
    }

    private async Task TakeBack(string bot, string person, ProfileSteps steps, CancellationToken ct)
    {
        var chat = long.Parse(person, CultureInfo.InvariantCulture);
        var done = true;
        foreach (var (code, language) in CommandMenus.Languages)
            done &= await steps.Do($"the menu of {person}, who is no operator any more, in {language}", () => menus.TakeBack(BotCommandScope.Chat(chat), code, ct), ct).ConfigureAwait(false);
        if (!done)
            return;
        await given.TakeBack(bot, person, ct).ConfigureAwait(false);
        log.LogInformation("Telegram: {Person} is no operator any more and has the readers' menu again", person);
    }
}
