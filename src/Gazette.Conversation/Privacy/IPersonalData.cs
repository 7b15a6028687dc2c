using Gazette.Following;

namespace Gazette.Conversation.Privacy;

/// <summary>Everything held about a chat. Implemented by a store.</summary>
public interface IPersonalData
{
    /// <summary>Reads it.</summary>
    /// <param name="chat">Whose: nothing of another chat is in it.</param>
    /// <param name="ct">Ends it.</param>
    Task<PersonalData> Of(Address chat, CancellationToken ct);
}

/// <summary>What is held about a chat.</summary>
/// <param name="Json">All of it, as a JSON object with a list for each kind of thing.</param>
/// <param name="Follows">Follows that stand.</param>
/// <param name="Digests">Digests planned for it.</param>
/// <param name="Messages">Messages kept.</param>
public sealed record PersonalData(string Json, int Follows, int Digests, int Messages);
