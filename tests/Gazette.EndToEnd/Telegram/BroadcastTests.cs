using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>An operator tells many, slowly: four a second.</summary>
public sealed class BroadcastTests : TelegramTown
{
    private const string Text = "周六8时至12时停水。\n请提前储水，详询 <供水所> & 街道。";

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Telegram:Admins:0"] = "5001",
        ["Telegram:MessagesPerSecond"] = "5",
    };

    [Fact]
    public async Task A_broadcast_is_previewed_confirmed_and_comes_to_everyone_once_as_it_was_shown()
    {
        var (editor, readers) = await Town(7);
        var preview = await editor.Asks("群发 全体 " + Text, "发给所有订阅者：8 个");
        Assert.StartsWith("通知 · 9月17日\n\n" + Text, preview.Text, StringComparison.Ordinal);
        Assert.Contains("发完约需 2 秒（每秒 4 条）", preview.Text, StringComparison.Ordinal);
        Assert.All(readers, r => Assert.Empty(r.ReadsTheRest()));
        await editor.Presses("确认群发（8）");
        await Gazette.Until(() => readers.All(r => Notices(r).Count > 0) && Notices(editor).Count > 0, "not everybody has it");
        await Passes(TimeSpan.FromMinutes(5));
        Assert.All(readers.Append(editor), r => Assert.Equal("通知 · 9月17日\n\n" + Text, Assert.Single(Notices(r)).Text));
        await editor.Asks("群发进度", "送到 8 / 8");
        await readers[0].Asks("我的推送", "9月17日 12:00 · 通知");
    }

    [Fact]
    public async Task Followers_of_a_place_alone_are_told_and_a_restart_and_a_429_in_between_lose_and_double_nothing()
    {
        var (editor, readers) = await Town(5);
        var other = await Follower("小外", "教育");
        await editor.Asks("群发 财政 " + Text, "发给关注 财政 的订阅者：5 个");
        Telegram.Faults.When(r => r.Method == "sendMessage" && r.ChatId == readers[1].Chat.Id, Fault.TooManyRequests(40));
        await editor.Presses("确认群发（5）");
        await Gazette.Until(() => Telegram.Requests.Any(r => r.Method == "sendMessage" && r.ChatId == readers[1].Chat.Id && r.Status == 429), "nobody was asked to wait");
        await Restarts();
        await Gazette.Until(() => readers.All(r => Notices(r).Count > 0), "not everybody has it");
        await Passes(TimeSpan.FromMinutes(5));
        Assert.All(readers, r => Assert.Single(Notices(r)));
        Assert.Empty(Notices(other));
        Assert.All(Gazette.Store.Deliveries(), d => Assert.Equal("sent", d.State));
    }

    [Fact]
    public async Task Stopped_on_its_way_it_comes_to_nobody_else()
    {
        var (editor, readers) = await Town(12);
        await editor.Asks("群发 全体 " + Text, "还没有发出");
        await editor.Presses("确认群发（13）");
        await editor.Reads("开始群发");
        await Gazette.Until(() => readers.Any(r => Notices(r).Count > 0), "nobody has it yet");
        await editor.Presses("停止");
        await Gazette.Until(() => editor.Chat.Messages.Any(m => m.Text.Contains("已停止群发", StringComparison.Ordinal)), "it is not stopped");
        await Gazette.DigestsSettle();
        var had = readers.Append(editor).Count(r => Notices(r).Count > 0);
        Assert.InRange(had, 1, 12);
        await Passes(TimeSpan.FromMinutes(5));
        await Restarts();
        await Passes(TimeSpan.FromMinutes(5));
        Assert.Equal(had, readers.Append(editor).Sum(r => Notices(r).Count));
        var states = Gazette.Store.Deliveries().Select(d => d.State).ToList();
        Assert.Equal((had, 13 - had), (states.Count(s => s == "sent"), states.Count(s => s == "cancelled")));
    }

    [Fact]
    public async Task Who_wants_quiet_is_told_in_the_morning_and_of_what_is_urgent_at_once()
    {
        var (editor, readers) = await Town(1);
        await readers[0].Asks("中午11点到下午2点不要打扰", "11:00–14:00");
        Assert.Contains("1 个正在免打扰时间", (await editor.Asks("群发 财政 明天停水", "还没有发出")).Text, StringComparison.Ordinal);
        await editor.Presses("确认群发（1）");
        await editor.Reads("开始群发");
        Assert.Contains("不等免打扰时间结束", (await editor.Asks("群发 紧急 财政 台风将至", "还没有发出")).Text, StringComparison.Ordinal);
        await editor.Presses("确认群发（1）");
        await Gazette.Until(() => Notices(readers[0]).Count == 1, "the urgent one did not come");
        Assert.Contains("台风将至", Notices(readers[0])[0].Text, StringComparison.Ordinal);
        Clock.Advance(Shanghai(17, 13, 59) - Now);
        await Gazette.DigestsSettle();
        Assert.Single(Notices(readers[0]));
        await Gazette.Until(() => Notices(readers[0]).Count == 2, "what waited did not come");
        Assert.InRange(Now, Shanghai(17, 14, 0), Shanghai(17, 14, 1));
        Assert.Contains("明天停水", Notices(readers[0])[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_are_told_nothing_of_it()
    {
        var (_, readers) = await Town(1);
        await readers[0].Asks("群发 停水", "没有找到");
        readers[0].Says("/broadcast all 假通知");
        await Passes(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(readers[0].ReadsTheRest(), m => m.Text.Contains("群发 全体", StringComparison.Ordinal) || m.Text.Contains("操作员", StringComparison.Ordinal));
        Assert.Empty(Gazette.Store.Deliveries());
    }

    private static IReadOnlyList<SentMessage> Notices(Reader reader) =>
        [.. reader.Chat.Messages.Where(m => m.Text.StartsWith("通知 · ", StringComparison.Ordinal) && !m.Text.Contains("还没有发出", StringComparison.Ordinal))];

    private async Task<(Reader Editor, IReadOnlyList<Reader> Readers)> Town(int readers)
    {
        var editor = Opens("小编");
        await editor.Asks("/start", "");
        var people = new List<Reader>();
        for (var i = 1; i <= readers; i++)
            people.Add(await Follower($"读者{i}", "财政"));
        await Gazette.Settles();
        editor.ReadsTheRest();
        return (editor, people);
    }
}
