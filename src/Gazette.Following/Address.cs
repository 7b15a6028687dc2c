namespace Gazette.Following;

/// <summary>Where a subscriber is reached.</summary>
/// <param name="Channel">The channel's name in lower case: <c>telegram</c>, <c>web</c>, <c>terminal</c>.</param>
/// <param name="Account">The account of ours that speaks there (the bot's id), or empty where there is only one.</param>
/// <param name="Chat">The chat's id on the platform.</param>
/// <param name="Thread">The forum topic within the chat, or empty.</param>
public sealed record Address(string Channel, string Account, string Chat, string Thread = "");
