namespace Gazette.Conversation.Intents;

/// <summary>A page of a digest that was sent.</summary>
internal sealed record ShowDigest(long DigestId, int Page) : Asked;
