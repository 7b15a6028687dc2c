namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>What the mapping knows of the bot itself (core.telegram.org/bots/api#getme).</summary>
/// <param name="Id">Its number: the account in addresses.</param>
/// <param name="Username">Its name without the @: by it a group speaks to the bot.</param>
internal sealed record BotIdentity(long Id, string Username);
