using System.Text.Json.Serialization;
using Gazette.Conversation.Messages;

namespace Gazette.Conversation.Replies;

/// <summary>A reply as a document; a channel renders it as its platform allows.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Blocks">In order.</param>
/// <param name="Buttons">Rows of buttons under it.</param>
/// <param name="Replaces">Whether it takes the place of the message whose button was pressed (a page turned, a tick set), where the platform can.</param>
public sealed record Reply(string Language, IReadOnlyList<Block> Blocks, IReadOnlyList<IReadOnlyList<Button>> Buttons, bool Replaces = false)
{
    /// <summary>Whether it comes without a sound: nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Quiet { get; init; }

    /// <summary>The platform's ids of the messages whose place it takes (its question was edited), in order; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? InPlaceOf { get; init; }

    /// <summary>A reply of paragraphs.</summary>
    public static Reply Of(string language, params string[] paragraphs) =>
        new(language, [.. paragraphs.Select(p => new Paragraph(p))], []);

    /// <summary>Nothing is said (the chat is gone).</summary>
    public static Reply Silence(string language) => new(language, [], []);
}

/// <summary>A button under a reply: it does something (<see cref="Code"/>) or opens a page (<see cref="Address"/>), never both.</summary>
/// <param name="Label">What it shows, at most a few words.</param>
/// <param name="Code">The encoded action, or null.</param>
public sealed record Button(string Label, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code)
{
    /// <summary>The <c>https</c> address that it opens, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Address { get; init; }

    /// <summary>A button for an action, or none when the action's code is too long for a platform.</summary>
    public static IEnumerable<Button> For(string label, UserAction action) =>
        action.Encode() is { } code ? [new Button(label, code)] : [];

    /// <summary>A button that opens a page, or none when the address is not of <c>https</c>: no platform shows another as safe.</summary>
    public static IEnumerable<Button> Opening(string label, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? [new Button(label, null) { Address = uri.AbsoluteUri }] : [];
}
