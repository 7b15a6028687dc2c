using Gazette.Following.Schedules;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Newsroom;

/// <summary>A newsroom on a new SQLite file, with a small taxonomy and a clock that stands at noon of 2024-05-20 in Shanghai.</summary>
internal sealed class Newsdesk : IDisposable, IPublicationListener
{
    public static readonly DateOnly Today = new(2024, 5, 20);

    public static readonly Taxonomy Taxonomy = new(
        [
            new Department { Code = "finance", Name = "区财政局" },
            new Department { Code = "edu", Name = "区教育局" },
            new Department { Code = "a-b", Name = "甲乙办" },
            new Department { Code = "ab", Name = "甲乙局" },
        ],
        [
            new Topic { Code = "money", Name = "财政", EnglishName = "Finance" },
            new Topic { Code = "school", Name = "教育", EnglishName = "Education" },
            new Topic { Code = "bursary", Name = "助学金", EnglishName = "Bursaries", Parent = "school" },
        ]);

    private static readonly ScheduleRules Rules = new(new(8, 0), _ => true);

    private readonly TemporaryFile? file;
    private readonly bool owns;

    public Newsdesk(SamplePolicy samples = SamplePolicy.Auto)
        : this(new TemporaryFile(), samples) => owns = true;

    private Newsdesk(TemporaryFile file, SamplePolicy samples)
        : this(file.Open(), new FakeTimeProvider(new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero)), samples) => this.file = file;

    /// <summary>On a store and a clock of somebody else, who disposes them.</summary>
    public Newsdesk(Database database, FakeTimeProvider clock, SamplePolicy samples = SamplePolicy.Auto)
    {
        (Database, Clock) = (database, clock);
        Articles = new ArticleReader(Database);
        Offers = new OfferReader(Database);
        Store = new NewsStore(Database, new FollowMoves(Rules));
        Known = new TaxonomySource(Taxonomy, new DepartmentReader(Database));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        Editor = new Editor(Store, Known, Clock, []);
        Publisher = new Publisher(Store, Known, new PublishingOptions(zone, samples), Clock, [this]);
    }

    public FakeTimeProvider Clock { get; }

    public Database Database { get; }

    public ArticleReader Articles { get; }

    public OfferReader Offers { get; }

    public NewsStore Store { get; }

    public TaxonomySource Known { get; }

    public Publisher Publisher { get; }

    public Editor Editor { get; }

    public List<PublishResult> Heard { get; } = [];

    public static Article Piece(string title, string body = "正文一段。", string? department = null, string? topic = null) => new()
    {
        Title = title,
        Paragraphs = body.Split('\n'),
        Departments = department is null ? [] : [department],
        Topics = topic is null ? [] : [topic],
    };

    /// <summary>An editor on a file, with the taxonomy of these tests.</summary>
    public static Editor EditorOn(Database database, TimeProvider clock) =>
        new(new NewsStore(database, new FollowMoves(Rules)), new TaxonomySource(Taxonomy, new DepartmentReader(database)), clock, []);

    /// <summary>The same file, as another process has it.</summary>
    public Newsdesk Beside() => new(file!, SamplePolicy.Auto);

    /// <summary>Publishes pieces as a document of a source, by default on the clock's day.</summary>
    public Task<PublishResult> Publish(string source, DateOnly? day, params Article[] pieces) =>
        Publish(new Publication(source, "hash of " + source, Day: day), pieces);

    public Task<PublishResult> Publish(Publication how, params Article[] pieces) =>
        Publisher.Publish(new Reading { Articles = pieces }, how, default);

    /// <summary>Titles of the newest articles.</summary>
    public async Task<List<string>> Newest(ArticleFilter? filter = null) =>
        [.. (await Articles.Newest(filter ?? ArticleFilter.All, 100, null, default)).Items.Select(i => i.Published.Article.Title)];

    /// <summary>Titles of what a search finds that holds all the words.</summary>
    public async Task<List<string>> Search(params string[] words)
    {
        var page = await Articles.Search(new ArticleFilter { Words = words }, 100, null, default);
        return page.Loosened is null ? [.. page.Items.Select(i => i.Published.Article.Title)] : [];
    }

    public void Published(PublishResult result) => Heard.Add(result);

    public void Dispose()
    {
        Database.Dispose();
        if (owns)
            file!.Dispose();
    }
}
