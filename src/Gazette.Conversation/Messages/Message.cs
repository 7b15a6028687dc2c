using System.Text.Json.Serialization;
using Gazette.Following;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Messages;

/// <summary>What reached us from a chat, the same for every channel. Stored before it is confirmed to the platform.</summary>
/// <param name="ExternalId">The platform's id of the update, unique within the channel's account: the same update twice is stored once.</param>
/// <param name="From">Where it came from, and where the reply goes.</param>
/// <param name="Sender">Who in the chat wrote it: dialogue state belongs to (address, sender).</param>
/// <param name="Content">What it is.</param>
/// <param name="At">When it reached us, UTC.</param>
/// <param name="LanguageHint">The language the platform tells (a BCP 47 tag), or null.</param>
/// <param name="Private">Whether the chat is with this person alone.</param>
public sealed record Message(
    string ExternalId,
    Address From,
    string Sender,
    Content Content,
    DateTimeOffset At,
    string? LanguageHint = null,
    bool Private = true)
{
    /// <summary>The platform's id of the message in its chat, by which a later edit names it; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PlatformId { get; init; }
}

/// <summary>The content of a <see cref="Message"/>.</summary>
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(TooMuch), "too-much")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Alarm), "alarm")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Appointed), "appointed")]
[JsonDerivedType(typeof(AdministratorsChanged), "administrators")]
[JsonDerivedType(typeof(Attached), "attached")]
[JsonDerivedType(typeof(DraftStands), "draft")]
public abstract record Content;

/// <summary>Typed text.</summary>
/// <param name="Text">As typed.</param>
public sealed record Said(string Text) : Content;

/// <summary>A text that was typed before reads so now; which one, <see cref="Message.PlatformId"/> tells.</summary>
/// <param name="Text">As it reads now.</param>
public sealed record Edited(string Text) : Content;

/// <summary>The person writes faster than anybody reads; the channel says it to itself, and the reply is what the person reads of it, once.</summary>
public sealed record TooMuch : Content;

/// <summary>A pressed button.</summary>
/// <param name="Code">The encoded action, unchecked: it may be forged or old.</param>
/// <param name="MessageId">The platform's id of the message that bears the button.</param>
/// <param name="PressId">The platform's id of the press, to be acknowledged; null where there is none.</param>
public sealed record Pressed(string Code, string? MessageId = null, string? PressId = null) : Content;

/// <summary>The chat was opened, or the person came back after a block.</summary>
public sealed record Joined : Content;

/// <summary>The person blocked us or removed us from the chat: nothing may be written there.</summary>
/// <param name="Reason">As the platform says it.</param>
public sealed record Left(string Reason) : Content;

/// <summary>Something that needs an operator's hand; the service says it to itself, and the reply is what the operator reads.</summary>
/// <param name="Text">Key of the text.</param>
/// <param name="Values">What its places are filled with.</param>
public sealed record Alarm(string Text, IReadOnlyList<string> Values) : Content
{
    /// <summary>What can be done about it.</summary>
    public IReadOnlyList<AlarmButton> Buttons { get; init; } = [];
}

/// <summary>A file or a picture, or a text that may be an issue. From anyone but an operator it says no more than the words under it.</summary>
/// <param name="Part">What was sent.</param>
/// <param name="Group">The platform's name of what was sent together, or null.</param>
public sealed record Attached(HandedPart Part, string? Group = null) : Content;

/// <summary>An issue that was handed in has come to a point at which its operator is told; the service says it to itself, and the reply is what the operator reads.</summary>
/// <param name="Token">The draft.</param>
public sealed record DraftStands(string Token) : Content;

/// <summary>A button under an alarm.</summary>
/// <param name="Label">Key of its text.</param>
/// <param name="Command">What the operator says by pressing it.</param>
public sealed record AlarmButton(string Label, string Command);
