namespace Gazette.Conversation.Messages;

/// <summary>A broadcast that was previewed and waits for its word.</summary>
/// <param name="Token">What the buttons under the preview name it by.</param>
/// <param name="Text">What is said.</param>
/// <param name="To">Whose followers get it, as a place is stored; null for everyone.</param>
/// <param name="Urgent">Whether it does not wait for the end of quiet hours.</param>
/// <param name="At">When it was previewed.</param>
public sealed record BroadcastDraft(string Token, string Text, string? To, bool Urgent, DateTimeOffset At);
