using Gazette.Conversation.Answering;
using Gazette.Following.Schedules;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Gazette.Tests.News;
using Gazette.Tests.Storage;

namespace Gazette.Tests.Conversation.Questions;

/// <summary>A store on a real file that holds the sample issues, and the engine that answers from it.</summary>
public sealed class SampleStore : IAsyncLifetime, IDisposable
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly TemporaryFile file = new();
    private readonly Database database;

    public SampleStore() => database = file.Open();

    internal Engine Engine { get; private set; } = null!;

    internal ConversationStore Conversations { get; private set; } = null!;

    internal Taxonomy Taxonomy { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var rules = new ScheduleRules(new(8, 0), _ => true);
        var known = new TaxonomySource(Checkout.Taxonomy, new DepartmentReader(database));
        var store = new NewsStore(database, new FollowMoves(rules));
        var publisher = new Publisher(store, known, new PublishingOptions(Zone, SamplePolicy.Always), TimeProvider.System, []);
        foreach (var name in SeedIssues.Files)
            await publisher.Publish(SeedIssues.ReadingOf(name), new Publication(name, name, Archive: true), default);
        await known.Refresh(default);
        Taxonomy = known.Current;
        Engine = EngineOn.Store(database, known, TimeProvider.System, Zone);
        Conversations = new(database, rules, Zone.Id, TimeProvider.System, [], new Editor(store, known, TimeProvider.System, []));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        database.Dispose();
        file.Dispose();
    }
}
