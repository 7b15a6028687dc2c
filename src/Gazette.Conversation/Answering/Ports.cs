using Gazette.Conversation.Digests;
using Gazette.Conversation.Groups;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Operating.Runs;
using Gazette.Conversation.Privacy;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Answering;

/// <summary>What the intents answer from.</summary>
/// <param name="Articles">Published news.</param>
/// <param name="Subscribers">Who follows.</param>
/// <param name="Ledger">What was sent, and why.</param>
/// <param name="Digests">A digest as a reply.</param>
/// <param name="Usual">The time at which a new follow's digests come.</param>
/// <param name="Indicators">The names of the figures that are held.</param>
/// <param name="Operators">Who edits and operates.</param>
/// <param name="Taxonomy">Departments and topics in force.</param>
/// <param name="Statistics">Figures for operators.</param>
/// <param name="Personal">What is held about a person.</param>
/// <param name="Notices">Whom broadcasts reach, and how they stand.</param>
/// <param name="Rates">How fast they go out.</param>
/// <param name="Sending">What operators steer and see of sending.</param>
/// <param name="PaperZone">The paper's time zone.</param>
internal sealed record Ports(
    IArticleReader Articles,
    ISubscriberReader Subscribers,
    ILedger Ledger,
    DigestReply Digests,
    UsualTime Usual,
    IndicatorBook Indicators,
    Operators Operators,
    TaxonomySource Taxonomy,
    IStatistics Statistics,
    IPersonalData Personal,
    INoticeReader Notices,
    SendRates Rates,
    SendingPorts Sending,
    TimeZoneInfo PaperZone)
{
    /// <summary>Who runs chats of several people.</summary>
    public ChatRights Rights { get; init; } = ChatRights.None;

    /// <summary>The chats of several people that are served.</summary>
    public IChatBook Chats { get; init; } = new NoChats();

    /// <summary>Issues that operators hand in.</summary>
    public required IssueDesk Issues { get; init; }

    /// <summary>Taken while an answer is composed: planning stands still.</summary>
    public required RightOfWay RightOfWay { get; init; }

    /// <summary>The names of the taxonomy in force.</summary>
    public PlaceNamesCache Names { get; } = new();
}
