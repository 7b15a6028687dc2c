using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Storage;

namespace Gazette.Tests.Newsroom;

/// <summary>Who follows a department or topic gets what its children bring.</summary>
public sealed class NarrowerPlacesTests : IDisposable
{
    private static readonly Taxonomy Family = new(
        [new() { Code = "finance", Name = "区财政局" }, new() { Code = "review", Name = "区评审中心", Parent = "finance" }, new() { Code = "review-north", Name = "北片评审站", Parent = "review" }],
        [new() { Code = "money", Name = "财政", EnglishName = "Finance" }, new() { Code = "tax", Name = "税务", EnglishName = "Tax", Parent = "money" }]);

    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task An_article_of_a_child_is_offered_to_the_followers_of_its_parents_too()
    {
        using var database = file.Open();
        var publisher = Publisher(database);
        await publisher.Publish(new Reading { Articles = [Newsdesk.Piece("评审", department: "北片评审站", topic: "税务")] }, new Publication("a", "a", Day: Newsdesk.Today), default);
        var offer = Assert.Single(await new OfferReader(database).Between(0, 10, default));
        Assert.Equal(["review-north", "review", "finance"], offer.DepartmentCodes);
        Assert.Equal(["tax", "money"], offer.TopicCodes);
        var found = (await new ArticleReader(database).Newest(ArticleFilter.All, 1, null, default)).Items[0].Published;
        Assert.Equal(["review-north"], found.DepartmentCodes);
    }

    [Fact]
    public void Narrower_places_are_those_below_at_any_depth()
    {
        Assert.Equal(["finance", "review", "review-north"], Family.WithNarrowerDepartments("finance"));
        Assert.Equal(["review-north"], Family.WithNarrowerDepartments("review-north"));
        Assert.Equal(["money", "tax"], Family.WithNarrowerTopics("money"));
        Assert.Equal(["unknown"], Family.WithNarrowerTopics("unknown"));
    }

    [Fact]
    public void A_parent_that_is_not_there_and_a_ring_are_mistakes()
    {
        var parsed = Taxonomy.Parse("""
            {"departments": [{"code": "a", "name": "甲", "parent": "b"}, {"code": "b", "name": "乙", "parent": "a"}, {"code": "c", "name": "丙", "parent": "nowhere"}],
             "topics": [{"code": "t", "name": "丁", "englishName": "T", "parent": "t"}]}
            """);
        Assert.Equal(
            [
                "department \"c\": names the department \"nowhere\" as its parent, which is not listed.",
                "department \"a\": stands above itself.",
                "department \"b\": stands above itself.",
                "topic \"t\": stands above itself.",
            ],
            parsed.Mistakes);
    }

    private static Publisher Publisher(Database database)
    {
        var known = new TaxonomySource(Family, new DepartmentReader(database));
        var options = new PublishingOptions(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), SamplePolicy.Auto);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero));
        return new(new NewsStore(database, new Gazette.Storage.Following.FollowMoves(new(new(8, 0), _ => true))), known, options, clock, []);
    }
}
