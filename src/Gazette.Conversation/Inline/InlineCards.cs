using Gazette.Conversation.Replies;
using Gazette.Following;

namespace Gazette.Conversation.Inline;

/// <summary>What a person typed after the bot's name in any chat.</summary>
/// <param name="Text">The text; empty for the newest.</param>
/// <param name="Cursor">Where the page begins, as an answer told; empty for the first. Unchecked: it comes from outside.</param>
/// <param name="Private">The person's private chat with the bot, whose language they may have chosen.</param>
/// <param name="LanguageHint">The language the platform tells (a BCP 47 tag), or null.</param>
/// <param name="At">When it was asked.</param>
public sealed record InlineQuestion(string Text, string Cursor, Address Private, string? LanguageHint, DateTimeOffset At);

/// <summary>An article as a card to choose.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Description">Department, day and a line.</param>
/// <param name="Message">What is posted when the card is chosen.</param>
public sealed record InlineCard(long ArticleId, string Title, string Description, Reply Message);

/// <summary>A page of cards.</summary>
/// <param name="Cards">In order; none where nothing was found.</param>
/// <param name="Next">Cursor of the next page, or null at the end.</param>
/// <param name="ToBot">Label of what leads to the private chat with the bot; it says so where nothing was found.</param>
/// <param name="Read">Label of what opens an article there.</param>
public sealed record InlineCards(IReadOnlyList<InlineCard> Cards, string? Next, string ToBot, string Read);

/// <summary>Answers what is typed after the bot's name.</summary>
public interface IInlineSearch
{
    /// <summary>A page of cards.</summary>
    Task<InlineCards> Find(InlineQuestion question, CancellationToken ct);
}
