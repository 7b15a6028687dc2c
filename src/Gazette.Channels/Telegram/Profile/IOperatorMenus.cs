namespace Gazette.Channels.Telegram.Profile;

/// <summary>Remembers whose private chats a bot gave the operators' menu: Telegram tells what a chat has, but not which chats. Implemented by a store.</summary>
public interface IOperatorMenus
{
    /// <summary>The people who have it from a bot.</summary>
    /// <param name="bot">The bot's number.</param>
    /// <param name="ct">Ends it.</param>
    Task<IReadOnlyList<string>> Given(string bot, CancellationToken ct);

    /// <summary>Notes that it was given.</summary>
    /// <param name="bot">The bot's number.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="ct">Ends it.</param>
    Task Give(string bot, string person, CancellationToken ct);

    /// <summary>Notes that it was taken back.</summary>
    /// <param name="bot">The bot's number.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="ct">Ends it.</param>
    Task TakeBack(string bot, string person, CancellationToken ct);
}
