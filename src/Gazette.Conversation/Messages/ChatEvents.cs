using Gazette.Following;

namespace Gazette.Conversation.Messages;

/// <summary>The group lives on under another id: what belongs to it goes there.</summary>
/// <param name="NewChat">That id.</param>
public sealed record Moved(string NewChat) : Content;

/// <summary>A forum topic that was closed can be written to again.</summary>
public sealed record Reopened : Content;

/// <summary>A person made us one who posts in a channel; the message stands in that person's private chat.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Title">Its name as people read it.</param>
public sealed record Appointed(Address Channel, string Title) : Content;

/// <summary>Who runs the chat changed: what is remembered of it is asked anew.</summary>
public sealed record AdministratorsChanged : Content;
