using Gazette.Conversation.Messages;

namespace Gazette.Conversation.Replies;

/// <summary>A reply as a document; a channel renders it as its platform allows.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Blocks">In order.</param>
/// <param name="Buttons">Rows of buttons under it.</param>
/// <param name="Replaces">Whether it takes the place of the message whose button was pressed (a page turned, a tick set), where the platform can.</param>
public sealed record Reply(string Language, IReadOnlyList<Block> Blocks, IReadOnlyList<IReadOnlyList<Button>> Buttons, bool Replaces = false)
{
    /// <summary>A reply of paragraphs.</summary>
    public static Reply Of(string language, params string[] paragraphs) =>
        new(language, [.. paragraphs.Select(p => new Paragraph(p))], []);

    /// <summary>Nothing is said (the chat is gone).</summary>
    public static Reply Silence(string language) => new(language, [], []);
}

/// <summary>A button under a reply.</summary>
/// <param name="Label">What it shows, at most a few words.</param>
/// <param name="Code">The encoded action.</param>
public sealed record Button(string Label, string Code)
{
    /// <summary>A button for an action, or none when the action's code is too long for a platform.</summary>
    public static IEnumerable<Button> For(string label, UserAction action) =>
        action.Encode() is { } code ? [new Button(label, code)] : [];
}
