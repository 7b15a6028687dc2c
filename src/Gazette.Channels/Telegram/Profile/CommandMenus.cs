using Gazette.Channels.Telegram.Api;
using Gazette.Conversation;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Profile;

/// <summary>
/// The menus of commands, one for each kind of chat and language (core.telegram.org/bots/api#botcommandscope). A chat shows the narrowest that is there:
/// its own, that of its kind, that of all; with the person's language before that without one.
/// </summary>
internal sealed class CommandMenus(TelegramClients clients)
{
    /// <summary>The languages. Whoever uses Telegram in another one sees the menu without a language.</summary>
    public static readonly (string? Code, string Language)[] Languages = [(null, "en"), ("zh", "zh")];

    /// <summary>Commands of one menu, and characters of what one does (core.telegram.org/bots/api#setmycommands, #botcommand).</summary>
    public const int MostCommands = 100, LongestDescription = 256;

    private static readonly (BotCommandScope Scope, MenuAudience Audience)[] Kinds =
    [
        (BotCommandScope.AllPrivateChats(), MenuAudience.Person),
        (BotCommandScope.AllGroupChats(), MenuAudience.Group),
        (BotCommandScope.AllChatAdministrators(), MenuAudience.GroupAdministrator),
    ];

    /// <summary>Sets those of each kind of chat.</summary>
    public async Task Set(ProfileSteps steps, CancellationToken ct)
    {
        foreach (var (scope, audience) in Kinds)
            foreach (var (code, language) in Languages)
                await steps.Do($"the menu of {scope.Type} in {language}", () => Set(scope, CommandMenu.For(language, audience), code, ct), ct).ConfigureAwait(false);
    }

    /// <summary>Sets one where it differs.</summary>
    public async Task Set(BotCommandScope scope, IReadOnlyList<MenuCommand> wanted, string? code, CancellationToken ct)
    {
        var present = await clients.Sending.GetMyCommands(scope, code, ct).ConfigureAwait(false);
        if (!present.Select(c => new MenuCommand(c.Command, c.Description)).SequenceEqual(wanted))
            await clients.Sending.SetMyCommands(wanted.Select(c => new BotCommand(c.Name, c.Description)), scope, code, ct).ConfigureAwait(false);
    }

    /// <summary>Takes one back: the chat shows that of its kind again.</summary>
    public Task TakeBack(BotCommandScope scope, string? code, CancellationToken ct) => clients.Sending.DeleteMyCommands(scope, code, ct);
}
