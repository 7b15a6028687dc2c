namespace Gazette.Conversation.Operating;

/// <summary>What operators see of the paper and its readers, without a person in it.</summary>
/// <param name="Articles">Published and not withdrawn.</param>
/// <param name="Subscribers">Everyone who ever wrote, a group counted once.</param>
/// <param name="Active">Of those: who follows something and can be reached.</param>
/// <param name="Follows">Places followed now, over all.</param>
/// <param name="Deliveries">Deliveries of the week by state, the most frequent first.</param>
/// <param name="Sent">Digests that arrived, for each of the seven days, the last being today.</param>
/// <param name="Unanswered">The week's questions without an answer, the most frequent first.</param>
/// <param name="WrongTopics">Articles whose topic readers find wrong.</param>
public sealed record Statistics(
    long Articles,
    long Subscribers,
    long Active,
    long Follows,
    IReadOnlyList<Counted> Deliveries,
    IReadOnlyList<SentOn> Sent,
    IReadOnlyList<Counted> Unanswered,
    long WrongTopics);

/// <summary>Something counted.</summary>
/// <param name="What">A delivery's state, or the words of a question.</param>
/// <param name="Count">How often.</param>
public sealed record Counted(string What, long Count);

/// <summary>How many digests arrived on a day.</summary>
/// <param name="Day">The day in the paper's zone.</param>
/// <param name="Count">How many.</param>
public sealed record SentOn(DateOnly Day, long Count);

/// <summary>An article whose topic readers find wrong.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Reports">How many said so.</param>
public sealed record WrongTopicReports(long ArticleId, long Reports);

/// <summary>Counts for operators. Implemented by a store.</summary>
public interface IStatistics
{
    /// <summary>The figures, those of the week up to an instant.</summary>
    /// <param name="now">The end of the week.</param>
    /// <param name="questions">How many questions at most.</param>
    /// <param name="ct">Ends it.</param>
    Task<Statistics> Week(DateTimeOffset now, int questions, CancellationToken ct);

    /// <summary>Articles whose topic readers find wrong, those most say it of first.</summary>
    Task<IReadOnlyList<WrongTopicReports>> WrongTopics(int limit, CancellationToken ct);
}
