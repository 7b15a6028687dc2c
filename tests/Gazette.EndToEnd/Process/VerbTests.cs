using System.Text;
using System.Text.Json.Nodes;

namespace Gazette.EndToEnd.Process;

/// <summary>The command line: what each verb says, writes and leaves behind.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task What_cannot_be_read_is_said_and_the_rest_is_read_all_the_same()
    {
        var good = place.Document("2026-09-17-good.md", Paper.Issue(Paper.Finance));
        string[] bad = [place.Document("empty.md", " \n\t\n"), place.File("picture.md"), place.File("missing.md")];
        await File.WriteAllBytesAsync(bad[1], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0xFF, 0xFE, 0, 1]);
        var finished = await place.Run(["ingest", .. bad, good]);
        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("1 articles, 1 new", finished.Output, StringComparison.Ordinal);
        var errors = finished.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(bad.Length, errors.Length);
        Assert.All(errors.Zip(bad), pair => Assert.StartsWith(pair.Second + ": ", pair.First, StringComparison.Ordinal));
        Assert.Equal(1, place.Store.Articles());
    }

    [Fact]
    public async Task A_piece_that_goes_on_in_another_file_of_the_day_is_stored_whole()
    {
        place.Document("A1_20260917.txt", "第1版 要闻\n\n## 一条河的十年\n\n治河从截污开始。区水务局沿河排查四百多个排口，能接管网的接管网，\n\n（下转第3版）\n");
        place.Document("A3_20260917.txt", "第3版 民生\n\n上接第1版《一条河的十年》\n\n接不了的就地建小型处理站。河水清了，白鹭回来了。（**区水务局**）\n");
        Assert.Contains("1 articles, 1 new", await place.Does("ingest", place.File("A1_20260917.txt"), place.File("A3_20260917.txt")), StringComparison.Ordinal);
        Assert.Equal(1, place.Store.Articles());
        Assert.Contains("能接管网的接管网，接不了的就地建小型处理站。", await place.Does("ask", "搜索 小型处理站"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_of_a_list_cannot_be_read_is_named_by_its_line_and_the_rest_is_stored()
    {
        var list = place.Document("import.jsonl", "{\"title\":\"渡口通车\",\"text\":\"9月1日，渡口大桥通车。\",\"date\":\"2026-09-16\"}\n{\"title\":\"断了\n{\"title\":\"老桥修缮\",\"text\":\"9月2日，老桥开始修缮。\",\"date\":\"2026-09-17\"}\n");
        var finished = await place.Run("ingest", list);
        Assert.Equal(1, finished.ExitCode);
        Assert.StartsWith($"{list}:2: ", finished.Error, StringComparison.Ordinal);
        Assert.Equal(2, place.Store.Articles());
    }

    [Fact]
    public async Task All_sending_is_held_and_released_beside_the_service_which_says_so()
    {
        await using var service = await place.Serves();
        Assert.StartsWith("Digests and broadcasts are on hold", await place.Does("hold", "--why", "wrong figures"), StringComparison.Ordinal);
        Assert.Contains(": wrong figures", await place.Does("hold"), StringComparison.Ordinal);
        var ready = JsonNode.Parse(await place.Http.GetStringAsync("/readyz"))!;
        Assert.Equal(("ready", "wrong figures"), ((string?)ready["status"], (string?)ready["sending"]!["hold"]!["why"]));
        Assert.Contains("✗ Sending: on hold since ", (await place.Run("doctor")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Sending goes on", await place.Does("release"), StringComparison.Ordinal);
        Assert.Equal("Nothing was on hold.", (await place.Does("release")).Trim());
        Assert.Null(JsonNode.Parse(await place.Http.GetStringAsync("/readyz"))!["sending"]!["hold"]);
        Assert.Equal(1, (await place.Run("release", "--run", "7")).ExitCode);
        Assert.Equal(2, (await place.Run("release", "--run", "x")).ExitCode);
    }

    [Fact]
    public async Task The_same_issue_twice_stores_nothing_new()
    {
        var issue = place.Document("2026-09-17-issue.md", Paper.Issue(Paper.Finance, Paper.School));
        Assert.Contains("2 new, 0 known", await place.Does("ingest", issue), StringComparison.Ordinal);
        Assert.Contains("0 new, 2 known", await place.Does("ingest", issue), StringComparison.Ordinal);
        Assert.Equal(2, place.Store.Articles());
    }

    [Fact]
    public async Task A_dry_run_as_JSON_shows_the_reading_and_stores_nothing()
    {
        var issue = place.Document("2026-09-17-issue.md", Paper.Issue(Paper.Finance, Paper.School));
        var reading = await place.DoesJson("ingest", issue, "--dry-run", "--json");
        Assert.Equal(["paper", "date", "dateSource", "page", "articles", "furniture", "warnings"], Names(reading));
        Assert.Equal(("2026-09-17", "file"), ((string?)reading["date"], (string?)reading["dateSource"]));
        var article = reading["articles"]![0]!;
        Assert.Equal(
            ["title", "derivedTitle", "fragment", "kicker", "section", "departments", "mentions", "authors", "topics", "eventDate", "paragraphs", "subheads", "captions", "figures", "page", "topicReasons"],
            Names(article));
        Assert.Equal((Paper.FinanceTitle, "区财政局"), ((string?)article["title"], (string?)article["departments"]![0]));
        Assert.Equal(635420, (int)article["figures"]![0]!["value"]!);
        Assert.Equal(0, place.Store.Articles());
    }

    [Fact]
    public async Task An_issue_comes_through_a_pipe()
    {
        var finished = await GazetteProcess.Run(place.Settings, ["ingest", "-", "--date", "2026-09-17"], Paper.Issue(Paper.Health));
        Assert.True(finished.ExitCode == 0, finished.ToString());
        Assert.Contains("(standard input): 2026-09-17 (given), 1 articles, 1 new", finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', finished.Output);
    }

    [Fact]
    public async Task An_answer_as_JSON_has_the_fields_of_the_contract()
    {
        await place.Does("ingest", place.Document("2026-09-17-issue.md", Paper.Issue(Paper.Finance, Paper.School)));
        var answer = await place.DoesJson("ask", "最新财政新闻", "--json");
        Assert.Equal(["intent", "language", "departments", "topics", "keywords", "from", "to", "total", "items", "figure", "text"], Names(answer));
        Assert.Equal(("latest", "zh", "财政"), ((string?)answer["intent"], (string?)answer["language"], (string?)answer["topics"]![0]));
        var item = Assert.Single(answer["items"]!.AsArray())!;
        Assert.Equal(["id", "title", "department", "date", "snippet", "score"], Names(item));
        Assert.Equal((Paper.FinanceTitle, "2026-09-17"), ((string?)item["title"], (string?)item["date"]));

        var figure = await place.DoesJson("ask", "1至8月财政收入是多少", "--json");
        Assert.Equal("figure", (string?)figure["intent"]);
        Assert.Equal((635420, "2026-01/2026-08"), ((int)figure["figure"]!["value"]!, (string?)figure["figure"]!["period"]));
        Assert.Contains("635420万元", (string?)figure["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_dated_after_the_given_moment_is_hidden()
    {
        await place.Does("ingest", place.Document("2026-09-17-a.md", Paper.Issue(Paper.Finance)));
        await place.Does("ingest", place.Document("2026-09-18-b.md", Paper.Issue(Paper.Both)));
        foreach (var (at, seen) in new[] { ("2026-09-18T00:30", 2), ("2026-09-17", 1), ("2026-09-16", 0) })
            Assert.Equal(seen, (int)(await place.DoesJson("ask", "最新财政新闻", "--json", "--at", at))["total"]!);
    }

    [Fact]
    public async Task A_question_to_an_empty_store_is_answered_and_a_change_is_named_and_not_done()
    {
        var empty = await place.Run("ask", "最新财政新闻");
        Assert.Equal((0, ""), (empty.ExitCode, empty.Error));
        Assert.Contains("还没有任何文章", empty.Output, StringComparison.Ordinal);
        var follow = await place.DoesJson("ask", "关注财政", "--json");
        Assert.Equal(("follow", "财政"), ((string?)follow["intent"], (string?)follow["topics"]![0]));
        Assert.DoesNotContain("已关注", (string?)follow["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_in_a_pipe_is_plain_text_and_is_remembered()
    {
        var finished = await GazetteProcess.Run(place.Settings, ["chat"], "关注财政\n我的关注\n/quit\n");
        Assert.True(finished.ExitCode == 0, finished.ToString());
        Assert.Contains("已关注 财政", finished.Output, StringComparison.Ordinal);
        Assert.Contains("我的关注（1 项）", finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', finished.Output);
        Assert.Contains("我的关注（1 项）", (await GazetteProcess.Run(place.Settings, ["chat"], "我的关注\n")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_are_granted_and_revoked()
    {
        Assert.Contains("telegram:42 is an operator now", await place.Does("admin", "grant", "telegram:42"), StringComparison.Ordinal);
        Assert.Contains("telegram:42 is no operator any more", await place.Does("admin", "revoke", "telegram:42"), StringComparison.Ordinal);
        Assert.Equal(1, (await place.Run("admin", "revoke", "telegram:42")).ExitCode);
    }

    [Fact]
    public async Task A_key_is_shown_once_alone_on_the_last_line_and_kept_as_a_hash()
    {
        var created = await place.Run("admin", "key", "create", "printer");
        var key = created.LastLine;
        Assert.True(key.Length >= 20 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'), created.ToString());
        var listed = await place.Does("admin", "key", "list");
        Assert.Contains("printer", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(key, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(key, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(place.StorePath)), StringComparison.Ordinal);
        Assert.Equal(1, (await place.Run("admin", "key", "create", "printer")).ExitCode);
        await place.Does("admin", "key", "revoke", "printer");
        Assert.Contains("revoked", await place.Does("admin", "key", "list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ingest")]
    [InlineData("ask")]
    [InlineData("ask", "最新新闻", "--at", "tomorrow")]
    [InlineData("ingest", "x.md", "--date", "17.9.2026")]
    [InlineData("admin", "grant", "somebody")]
    public async Task Wrong_usage_is_one_line_and_exit_two(params string[] arguments)
    {
        var finished = await place.Run(arguments);
        Assert.Equal((2, ""), (finished.ExitCode, finished.Output));
        Assert.Single(finished.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(File.Exists(place.StorePath));
    }

    [Theory]
    [InlineData]
    [InlineData("ingest")]
    [InlineData("ask")]
    [InlineData("admin", "key", "create")]
    public async Task Every_verb_helps(params string[] verb) =>
        Assert.Contains("Usage:", await place.Does([.. verb, "--help"]), StringComparison.Ordinal);

    [Fact]
    public async Task A_stack_trace_is_shown_only_on_request()
    {
        place.Document("gazette.db", "no database at all, but long enough to look like something else\n");
        Assert.DoesNotContain("   at ", (await place.Run("ask", "最新新闻")).Error, StringComparison.Ordinal);
        Assert.Contains("   at ", (await place.Run("ask", "最新新闻", "--verbose")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_what_is_right_makes_nothing_and_fails_on_what_is_wrong()
    {
        var fresh = await place.Run("doctor");
        Assert.Contains("✓ Store: there is none yet", fresh.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(place.StorePath));
        await place.Does("ingest", place.Document("a.md", Paper.Issue(Paper.Finance)));
        var sound = await place.Run("doctor", "--full");
        Assert.Contains("✓ Store: " + place.StorePath, sound.Output, StringComparison.Ordinal);
        Assert.Equal(sound.Output.Contains('✗', StringComparison.Ordinal) ? 1 : 0, sound.ExitCode);
        place.Settings["Telegram__BotToken"] = "123456:a-secret-thing";
        place.Settings["Telegram__ApiBaseUrl"] = "http://127.0.0.1:9";
        place.Settings["Paper__PublicUrl"] = "no address";
        var wrong = await place.Run("doctor");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("✗ Configuration: Paper:PublicUrl: got no address", wrong.Output, StringComparison.Ordinal);
        place.Settings.Remove("Paper__PublicUrl");
        var deaf = await place.Run("doctor");
        Assert.Equal(1, deaf.ExitCode);
        Assert.Contains("✗ Telegram: 127.0.0.1 did not answer", deaf.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-thing", wrong.ToString() + deaf, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(p => p.Key);
}
