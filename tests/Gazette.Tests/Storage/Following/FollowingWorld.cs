using System.Text;
using Dapper;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Following;
using Gazette.Storage.Following.Notices;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Storage.Following;

/// <summary>A store on disk with a paper, people and one channel whose answers a test chooses.</summary>
internal sealed class FollowingWorld : IDisposable
{
    public static readonly ScheduleRules Rules = new(new(8, 0), _ => true);

    private readonly string folder = Directory.CreateTempSubdirectory("gazette-following").FullName;
    private readonly TimeSpan patience;
    private Gazette.Tests.Newsroom.Newsdesk? newsdesk;
    private int tokens;
    private Pacer pacer = null!;

    /// <summary>Opens it.</summary>
    /// <param name="patience">How long a write waits for another program's lock; whole seconds.</param>
    public FollowingWorld(TimeSpan? patience = null)
    {
        this.patience = patience ?? TimeSpan.FromSeconds(10);
        Clock.SetUtcNow(new DateTimeOffset(2020, 9, 10, 12, 0, 0, TimeSpan.Zero));
        Open();
        Write(c => c.Execute("INSERT INTO edition (id, day, ordinal, source, source_hash, archive, sample, published_at) VALUES (1, '2020-09-10', 1, 't', 'h', 0, 0, 0)"));
    }

    public FakeTimeProvider Clock { get; } = new();

    public Platform Channel { get; } = new();

    public Renderer Renderer { get; } = new();

    public Database Database { get; private set; } = null!;

    public Sender Sender { get; private set; } = null!;

    public Pacer Pacer => pacer;

    public RunStore RunStore => new(Database);

    public SteeringStore Steering => new(Database);

    public RunReports Reports => new(Database);

    private const string NewsChanged = "UPDATE news_changed SET number = number + 1";

    public DigestOptions Options { get; set; } = new();

    public Outbox Outbox => new(Database);

    public OfferReader Offers => new(Database);

    public SubscriberReader Subscribers => new(Database, Offers, Rules);

    public Ledger Ledger => new(new LedgerStore(Database), Offers);

    /// <summary>The newsroom of the same file, with the taxonomy of its own tests.</summary>
    public Gazette.Tests.Newsroom.Newsdesk Newsdesk => newsdesk ??= new(Database, Clock);

    public DigestRuns Runs => RunsOver(RunStore);

    public NoticeRuns Notices => new(new NoticeStore(Database), NullLogger<NoticeRuns>.Instance);

    public NoticeReader NoticeReader => new(Database);

    public Freezer Freezer => FreezerOver(new BodyStore(Database), Database.RightOfWay);

    public static Address Chat(long number) => new("platform", "", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Freezer FreezerOver(IBodyStore store, RightOfWay way) => new(store, new ArticleReader(Database), Renderer, way, Clock, NullLogger<Freezer>.Instance);

    public DigestRuns RunsOver(IRunStore store) => new(store, Offers, new PlanFreezer(new ArticleReader(Database), Renderer, Database.RightOfWay), Rules, Options, Database.RightOfWay, NullLogger<DigestRuns>.Instance);

    /// <summary>Closes the file as a kill would leave it and opens it as the next start does.</summary>
    public void Reopen()
    {
        Sender.Dispose();
        Database.Dispose();
        newsdesk = null;
        Open();
    }

    /// <summary>The file as another program opens it.</summary>
    public SqliteConnection Other()
    {
        var connection = new SqliteConnection($"Data Source={Database.Path};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public T Write<T>(Func<SqliteConnection, T> work) => Database.Writer.Write(Lane.People, work, CancellationToken.None).GetAwaiter().GetResult();

    public T Read<T>(string sql, object? values = null)
    {
        using var connection = Database.Read();
        return connection.ExecuteScalar<T>(sql, values)!;
    }

    public long Publishes(string title, params Place[] places) => Write(c =>
    {
        var sequence = c.ExecuteScalar<long>("UPDATE sequence SET value = value + 1 WHERE name = 'offer' RETURNING value");
        var content = ArticleContent.Write(new() { Title = title });
        c.Execute("INSERT INTO article (id, edition_id, news_order, day, title_key, version, state) VALUES (@id, 1, @sequence, '2020-09-10', @title, 1, 'published')", new { id = 100 + sequence, sequence, title });
        c.Execute("INSERT INTO article_version (article_id, version, title, content, content_hash, created_at) VALUES (@id, 1, @title, @content, 'h', 0)", new { id = 100 + sequence, title, content });
        c.Execute(
            "INSERT INTO offer (sequence, article_id, version, departments, topics, offered_at) VALUES (@sequence, @id, 1, @departments, @topics, @now)",
            new { sequence, id = 100 + sequence, departments = Codes(places, PlaceKind.Department), topics = Codes(places, PlaceKind.Topic), now = Clock.GetUtcNow().ToUnixTimeMilliseconds() });
        c.Execute(NewsChanged);
        return 100 + sequence;
    });

    public void Withdraws(long article) => Write(c => c.Execute("UPDATE article SET state = 'withdrawn' WHERE id = @article;" + NewsChanged, new { article }));

    internal T Change<T>(Func<Statements, T> work) => Database.Change(Lane.People, work, CancellationToken.None).GetAwaiter().GetResult();

    public long Person(long chat, string thread = "") => Change(s => FollowingChanges.EnsureSubscriber(s, Chat(chat) with { Thread = thread }, "zh", "Asia/Shanghai", Clock.GetUtcNow()));

    public string Does(long subscriber, params Change[] changes)
    {
        var token = $"t{++tokens}";
        Change(s => new FollowingChanges(Rules).Apply(s, subscriber, new(token, changes), Clock.GetUtcNow()));
        return token;
    }

    public long Follower(long chat, Place place, Cadence cadence = Cadence.Daily, string thread = "")
    {
        var subscriber = Person(chat, thread);
        Does(subscriber, new Change.Open(place, [], cadence));
        return subscriber;
    }

    public async Task<int> Plans() => await Runs.Sweep(Clock.GetUtcNow(), default) + await Notices.Sweep(Clock.GetUtcNow(), default);

    public async Task<int> Sends()
    {
        await Freezer.RenderMissing(default);
        return await Sender.SendDue(default);
    }

    public async Task PlansAndSends()
    {
        await Plans();
        await Sends();
    }

    public IReadOnlyList<string> States() => [.. Write(c => c.Query<string>("SELECT state FROM delivery ORDER BY id").ToList())];

    public void Dispose()
    {
        Sender.Dispose();
        Database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Codes(Place[] places, PlaceKind kind) => string.Join(' ', places.Where(p => p.Kind == kind).Select(p => p.Code));

    private void Open()
    {
        Database = Database.Open(Path.Combine(folder, "gazette.db"), Clock, patience);
        pacer = new Pacer([Channel]);
        Sender = new Sender([Channel], Outbox, pacer, Clock, new Random(1), NullLogger<Sender>.Instance);
        Sender.Begin(default).GetAwaiter().GetResult();
    }
}

/// <summary>A renderer whose body is the list of article ids.</summary>
internal sealed class Renderer : IDigestRenderer
{
    public Func<DigestContent, bool> Throws { get; set; } = _ => false;

    public int Rendered { get; private set; }

    public List<DigestContent> Seen { get; } = [];

    /// <summary>Bodies are filled up to so many bytes.</summary>
    public int Width { get; set; }

    /// <summary>The channels that are there.</summary>
    public IReadOnlyCollection<string> Channels { get; set; } = ["platform"];

    public byte[] Render(DigestContent content, string channel, string language)
    {
        Rendered++;
        lock (Seen)
            Seen.Add(content);
        return Throws(content) ? throw new FormatException("cannot") : Encoding.UTF8.GetBytes(content.Form switch
        {
            DigestForm.Broadcast said => said.Text,
            DigestForm.Correction => $"corrected {content.Articles.Single().Article.Title}",
            DigestForm.Corrected corrected => $"{string.Join(',', content.Articles.Select(a => a.Id))} with {string.Join(',', corrected.Articles)} corrected",
            _ => string.Join(',', content.Articles.Select(a => a.Id)).PadRight(Width),
        });
    }
}

/// <summary>A platform that answers as told.</summary>
internal sealed class Platform : IChannel
{
    private readonly Lock gate = new();

    public string Name => "platform";

    public ChannelLimits Limits { get; set; } = ChannelLimits.None;

    public Func<Outgoing, Task<SendOutcome>> Answers { get; set; } = Accepts;

    public List<(string Chat, string Body, long Delivery)> Got { get; } = [];

    /// <summary>What was changed in place: which message, and how it reads now.</summary>
    public List<(string Message, string Body)> Changed { get; } = [];

    public IReadOnlyList<string> BodiesTo(long chat) => [.. Got.Where(g => g.Chat == FollowingWorld.Chat(chat).Chat).Select(g => g.Body)];

    public bool IsGroup(Address address) => address.Chat.StartsWith('-');

    public static Task<SendOutcome> Accepts(Outgoing outgoing) => Task.FromResult<SendOutcome>(new SendOutcome.Accepted(outgoing.Replaces ?? $"m{outgoing.DeliveryId}"));

    public async Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct)
    {
        lock (gate)
        {
            if (outgoing.Replaces is { } message)
                Changed.Add((message, Encoding.UTF8.GetString(outgoing.Body.Span)));
            else
                Got.Add((outgoing.Address.Chat, Encoding.UTF8.GetString(outgoing.Body.Span), outgoing.DeliveryId));
        }

        return await Answers(outgoing).WaitAsync(ct);
    }
}
