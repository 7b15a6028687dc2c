using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Steering;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Issues;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>A reply, with what it changes and what it found.</summary>
/// <param name="Reply">What the person reads.</param>
/// <param name="Facts">The same for machines.</param>
/// <param name="Changes">Committed together with the reply.</param>
/// <param name="Dialogue">What is remembered from now on; null to leave it.</param>
public sealed record Answer(Reply Reply, Facts Facts, Changes Changes, Dialogue? Dialogue = null)
{
    /// <summary>What an operator does to published news, committed together with the reply.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];

    /// <summary>What an operator orders about broadcasts, committed together with the reply.</summary>
    public IReadOnlyList<BroadcastOrder> Broadcasts { get; init; } = [];

    /// <summary>What an operator does to sending, committed together with the reply.</summary>
    public IReadOnlyList<Steer> Steers { get; init; } = [];

    /// <summary>What an operator does to issues handed in, committed together with the reply.</summary>
    public IReadOnlyList<DraftOrder> Drafts { get; init; } = [];

    /// <summary>What it tells the paper's editors, committed together with the reply.</summary>
    public IReadOnlyList<EditorsNote> Notes { get; init; } = [];

    /// <summary>Whose follows it changes, where that is not the chat in which it is given.</summary>
    public Subject? For { get; init; }

    /// <summary>Whether its changes are everybody's who follows in the chat, in whatever thread.</summary>
    public bool WholeChat { get; init; }

    /// <summary>The id under which the chat lives on, or null: what belongs to it goes there.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether it does something that was asked for: an edit of the question neither takes it back nor does it.</summary>
    public bool Acts => Changes.Items.Count(c => c is not Change.SetLanguage { Chosen: false }) + Edits.Count + Broadcasts.Count + Steers.Count > 0;

    /// <summary>The platform's id of the question that it answers, where an edit of that may be answered in the place of this reply.</summary>
    public string? Question { get; init; }

    /// <summary>A reply that changes nothing.</summary>
    public static Answer Of(Reply reply, Facts? facts = null, Dialogue? dialogue = null) =>
        new(reply, facts ?? Facts.None, Changes.None, dialogue);
}

/// <summary>Whose follows an answer changes: a channel, set up from the private chat of one who runs it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Title">Its name as people read it.</param>
/// <param name="By">The sender who acts for it.</param>
public sealed record Subject(Address Channel, string Title, string By);

/// <summary>What an answer is about, for machines (<c>contract</c> section 6).</summary>
public sealed record Facts
{
    /// <summary>Nothing.</summary>
    public static readonly Facts None = new();

    /// <summary>The intent's name; set by the engine.</summary>
    public string Intent { get; init; } = "";

    /// <summary>The places understood.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>What is excluded: places, and folded words as keywords.</summary>
    public IReadOnlyList<Place> Without { get; init; } = [];

    /// <summary>The words searched for or followed.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The days understood.</summary>
    public Period? Days { get; init; }

    /// <summary>How many articles there are.</summary>
    public int Total { get; init; }

    /// <summary>The articles shown.</summary>
    public IReadOnlyList<FoundArticle> Items { get; init; } = [];

    /// <summary>The figure shown first.</summary>
    public HeldFigure? Figure { get; init; }
}
