using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Gazette.EndToEnd.Process;

/// <summary>One service with the sample issues and a publisher's key, for tests that share it.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private GazetteProcess? service;

    internal Place Place { get; } = new(samples: "always");

    internal string Key { get; private set; } = "";

    public async Task InitializeAsync()
    {
        service = await Place.Serves();
        Key = (await Place.Run("admin", "key", "create", "printer")).LastLine;
    }

    public async Task DisposeAsync()
    {
        await service!.DisposeAsync();
        Place.Dispose();
    }
}

/// <summary>The routes for programs.</summary>
[Collection(OneAtATime.Name)]
public sealed class HttpTests(ServedSamples served) : IClassFixture<ServedSamples>
{
    private HttpClient Http => served.Place.Http;

    [Fact]
    public async Task It_is_alive_and_ready()
    {
        Assert.Equal("alive", (string?)(await Get("/healthz"))["status"]);
        Assert.Equal("ready", (string?)(await Get("/readyz"))["status"]);
    }

    [Fact]
    public async Task Metrics_are_in_the_text_form_of_Prometheus()
    {
        using var answer = await Http.GetAsync("/metrics");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Contains("# TYPE gazette_deliveries_ambiguous_total counter", lines);
        Assert.Contains(lines, l => l.StartsWith("gazette_deliveries_ambiguous_total{", StringComparison.Ordinal) && l.Contains("channel=\"web\"", StringComparison.Ordinal) && l.EndsWith(" 0", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("gazette_deliveries{", StringComparison.Ordinal) && l.Contains("state=\"pending\"", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("gazette_sending_on_hold", StringComparison.Ordinal) && l.EndsWith(" 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_is_answered_as_on_the_command_line()
    {
        var answer = await served.Place.Asks("最新财政新闻");
        Assert.Equal("latest", (string?)answer["intent"]);
        Assert.True((int)answer["total"]! > 3);
        Assert.True(JsonNode.DeepEquals(answer, await served.Place.DoesJson("ask", "最新财政新闻", "--json")));
        Assert.Equal("figure", (string?)(await served.Place.Asks("1至6月财政收入是多少"))["intent"]);
        Assert.Equal("en", (string?)(await served.Place.Asks("latest fiscal news"))["language"]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{}", "text")]
    [InlineData("[1]", "")]
    [InlineData("{\"text\":7}", "")]
    [InlineData("{\"text\":\"最新\",\"at\":\"soon\"}", "at")]
    public async Task A_question_that_is_none_gets_problem_details(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await Problem(await Http.PostAsync("/api/ask", content), HttpStatusCode.BadRequest, field);
    }

    [Fact]
    public async Task Pages_of_articles_follow_one_another_without_a_gap()
    {
        var seen = new List<string?>();
        for (var next = ""; next is not null;)
        {
            var page = await Get($"/api/articles?topic=财政&limit=3&cursor={Uri.EscapeDataString(next)}");
            seen.AddRange(page["items"]!.AsArray().Select(i => (string?)i!["id"]));
            next = (string?)page["next"];
            Assert.Equal(next is null, seen.Count == (int)page["total"]!);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen[0], (string?)(await Get("/api/articles/" + seen[0]))["id"]);
        await Problem(await Http.GetAsync("/api/articles/99999999"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Articles_are_filtered_by_department_days_and_words()
    {
        var found = (await Get("/api/articles?department=区财政局&from=2026-09-01&to=2026-09-30&limit=100"))["items"]!.AsArray();
        Assert.NotEmpty(found);
        Assert.All(found, i => Assert.StartsWith("2026-09-", (string?)i!["date"], StringComparison.Ordinal));
        Assert.All(found, i => Assert.Contains("区财政局", i!["article"]!["departments"]!.AsArray().Select(d => (string?)d)));
        Assert.NotEmpty((await Get("/api/articles?q=疫苗"))["items"]!.AsArray());
        Assert.Empty((await Get("/api/articles?q=火星移民"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("cursor=forged", "cursor")]
    [InlineData("q=财政&cursor=forged", "cursor")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-09-02&to=2026-09-01", "to")]
    [InlineData("department=不存在局", "department")]
    [InlineData("topic=nosuch", "topic")]
    public async Task A_wrong_parameter_is_named(string query, string field) =>
        await Problem(await Http.GetAsync("/api/articles?" + query), HttpStatusCode.BadRequest, field);

    [Fact]
    public async Task An_issue_is_taken_only_from_who_has_a_key_and_only_when_it_can_be_read()
    {
        var issue = Paper.Issue(Paper.Health);
        await Problem(await Post("/api/issues", issue, null), HttpStatusCode.Unauthorized);
        await Problem(await Post("/api/issues", issue, "gz_wrong"), HttpStatusCode.Unauthorized);
        await Problem(await Post("/api/issues?date=17.9.2026", issue, served.Key), HttpStatusCode.BadRequest, "date");
        await Problem(await Post("/api/issues?dryRun=perhaps", issue, served.Key), HttpStatusCode.BadRequest, "dryRun");
        await Problem(await Post("/api/issues", " ", served.Key), HttpStatusCode.BadRequest, "body");
    }

    [Fact]
    public async Task An_issue_is_read_on_trial_then_stored_then_known()
    {
        var dry = (await Read(await Post("/api/issues?date=2026-09-17&dryRun=true", Paper.Issue(Paper.School), served.Key)))["articles"]![0]!;
        Assert.Equal(Paper.SchoolTitle, (string?)dry["title"]);
        Assert.Null(dry["id"]);
        Assert.Equal(0, await Found());

        var stored = (await Read(await Post("/api/issues?date=2026-09-17", Paper.Issue(Paper.School), served.Key)))["articles"]![0]!;
        var again = (await Read(await Post("/api/issues?date=2026-09-17", Paper.Issue(Paper.School), served.Key)))["articles"]![0]!;
        Assert.Equal(("stored", "known"), ((string?)stored["outcome"], (string?)again["outcome"]));
        Assert.Equal((string?)stored["id"], (string?)again["id"]);
        Assert.Equal(1, await Found());

        async Task<int> Found() => await Get("/api/articles?q=" + Paper.SchoolTitle) is var found && found["loosened"] is null ? (int)found["total"]! : 0;
    }

    private async Task<HttpResponseMessage> Post(string address, string document, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(document, Encoding.UTF8, "text/markdown") };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await Http.SendAsync(request);
    }

    private async Task<JsonNode> Get(string address) => await Read(await Http.GetAsync(address));

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task Problem(HttpResponseMessage answer, HttpStatusCode status, string field = "")
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.NotNull(problem["title"]);
        if (field.Length > 0)
            Assert.NotNull(problem["errors"]?[field]);
    }
}
