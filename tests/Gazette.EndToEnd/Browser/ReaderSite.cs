using Gazette.Composition;
using Gazette.Configuration;
using Gazette.News;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.EndToEnd.Browser;

/// <summary>The service in this process with one invented issue, for a browser to read.</summary>
internal sealed class ReaderSite : IAsyncDisposable
{
    private static readonly Article Bridge = new()
    {
        Title = "渡口浮桥修缮完工 两岸居民过河快了一刻钟",
        Kicker = "民生工程见实效",
        Departments = ["区住建局"],
        Authors = ["齐小满"],
        Topics = ["住房城建", "交通"],
        Page = 2,
        Link = "https://ferry.example.cn/2026/bridge?a=1&b=\"2\"",
        Captions = ["修好的浮桥。<甘棠 摄>", "夜里桥上的灯"],
        Subheads = ["桥面加宽", "灯亮到天明"],
        Paragraphs =
        [
            "9月10日，住建部门完成渡口浮桥的修缮，两岸居民过河不用再绕行上游大桥，路上快了一刻钟。",
            "桥面加宽",
            "桥面从三米加宽到四米五，推婴儿车和轮椅的人可以并排走。今年1至8月，全区老旧小区改造完成投资35420万元，同比增长12.6%。",
            "灯亮到天明",
            "桥上新装了四十盏节能路灯，守桥的老人说，夜里上岸再也不怕踩空了。",
        ],
        Figures = [new("老旧小区改造投资", new(new(2026, 1), new(2026, 8)), 35420, "万元", null, 12.6m, null, null, null, "今年1至8月，全区老旧小区改造完成投资35420万元，同比增长12.6%。")],
    };

    private static readonly Article Hostile = new()
    {
        Title = "<script>document.title='坏了'</script> 里的引号\"与\"&符号",
        Departments = ["区住建局"],
        Link = "javascript:alert(1)",
        Paragraphs = ["住建部门说，告示牌上印错的字已经改正，<b>加粗</b>的地方不再加粗。<img src=x onerror=alert(1)>"],
    };

    private readonly TemporaryFolder home = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 11, 4, 0, 0, TimeSpan.Zero));
    private readonly Workplace workplace;
    private readonly WebApplication app;

    private ReaderSite()
    {
        File.Copy(Checkout.Path("taxonomy.json"), home.File("taxonomy.json"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage:ConnectionString"] = "Data Source=gazette.db",
            ["Ingest:Samples"] = "never",
            ["Paper:Name"] = "云岭区报",
            ["Paper:PublicUrl"] = "https://news.example.cn/",
            ["Logging:LogLevel:Default"] = "Warning",
        }).Build();
        workplace = Workplace.Open(new SettingsReader(home.Path, configuration).Read());
        app = GazetteHost.Build(workplace, clock, configuration);
    }

    public string Url => app.Urls.Single();

    /// <summary>Ids of the articles, in the order of the issue.</summary>
    public IReadOnlyList<long> Ids { get; private set; } = [];

    public static async Task<ReaderSite> Start(int more = 0)
    {
        var site = new ReaderSite();
        await site.app.StartAsync();
        site.Ids = await site.Publish("issue", new() { Articles = [Bridge, Hostile] });
        if (more > 0)
            await site.Publish("more", new() { Articles = [.. Enumerable.Range(1, more).Select(Numbered)] });
        return site;
    }

    public Task Withdraw(long id) => app.Services.GetRequiredService<Editor>().Do(new Edit.Withdraw([id]), "test", default);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        workplace.Dispose();
        home.Dispose();
    }

    private static Article Numbered(int number) => new()
    {
        Title = Paper.FinanceTitleNumbered(number),
        Departments = ["区财政局"],
        Topics = ["财政"],
        Paragraphs = [$"区财政局第{number}期财政收支快报显示，本旬收入{21000 + number}万元，收支有序。"],
    };

    private async Task<IReadOnlyList<long>> Publish(string source, Reading reading)
    {
        var publication = new Publication(source, "hash of " + source, Day: new(2026, 9, 11), Paper: "云岭区报", Archive: true);
        return [.. (await app.Services.GetRequiredService<Publisher>().Publish(reading, publication, default)).Pieces.Select(p => p.Id)];
    }
}
