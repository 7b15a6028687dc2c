using Gazette.News;
using Gazette.Newsroom.Sameness;

namespace Gazette.Newsroom.Publishing;

/// <summary>Offers articles to followers: each when it is new, and again under the places it gains while it is news. A place brings the wider ones with it: who follows those is told too.</summary>
internal sealed class Offering(INewsDesk desk, Taxonomy taxonomy, DateTimeOffset now)
{
    private static readonly TimeSpan IsNewsFor = TimeSpan.FromDays(Nearness.Days);

    /// <summary>The greatest number given, or null.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Offers a new article.</summary>
    public void New(long id, Draft draft) => Sequence = desk.Offer(id, 1, taxonomy.WithWiderDepartments(draft.DepartmentCodes), taxonomy.WithWiderTopics(draft.TopicCodes), again: false, now);

    /// <summary>Offers an article under the places it has and was not offered under; for one that came alive from the archive these are all.</summary>
    /// <param name="article">As it stands now.</param>
    public void Gained(HeldArticle article)
    {
        if (article.Archive || article.Article.Fragment || article.Withdrawn)
            return;
        var offered = desk.Offered(article.Id);
        if (now - (offered.First ?? article.Published) > IsNewsFor)
            return;
        string[] departments = [.. taxonomy.WithWiderDepartments(article.DepartmentCodes).Where(c => !offered.DepartmentCodes.Contains(c))];
        string[] topics = [.. taxonomy.WithWiderTopics(article.TopicCodes).Where(c => !offered.TopicCodes.Contains(c))];
        if (offered.First is null || departments.Length + topics.Length > 0)
            Sequence = desk.Offer(article.Id, article.Version, departments, topics, again: offered.First is not null, now);
    }
}
