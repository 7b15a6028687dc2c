using System.Text;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>An operator drops an issue into the chat.</summary>
public sealed class HandedInTests : TelegramTown
{
    private static readonly byte[] Issue = Encoding.UTF8.GetBytes(Paper.Issue(Paper.Finance, Paper.School));

    // A piece that page 1 begins and page 2 ends; the reader finds it broken off.
    private static readonly string[] Pages =
    [
        "云岭区报 2026年9月17日 第1版\n\n" + Paper.Issue(Paper.Finance),
        "云岭区报 2026年9月17日 第2版\n\n" + Paper.Issue(Paper.Health).Replace("## 1", "## 2", StringComparison.Ordinal),
    ];

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Telegram:Admins:0"] = "5001",
        ["Telegram:Admins:1"] = "5002",
    };

    [Fact]
    public async Task A_file_is_previewed_and_published_once_however_often_the_button_is_pressed()
    {
        var (editor, _, reader) = (Opens("编辑"), Opens("副编"), await Follower("小唐", "财政"));
        editor.Sends("2026-09-17.md", Issue);
        var preview = await editor.Reads("预览：云岭区报");
        Assert.Contains("日期：9月17日（来自文件名）\n共 2 篇", preview.Text, StringComparison.Ordinal);
        Assert.Contains($"1. {Paper.FinanceTitle}\n区财政局 · 财政", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, Gazette.Store.Articles());

        var code = Code(preview, "发布");
        await editor.Presses("发布");
        await editor.Forges(code);
        await Gazette.UntilItSettles();
        var published = await editor.Reads("已发布：");
        Assert.Contains("新文章 2 篇，更新 0 篇，已发表过 0 篇", published.Text, StringComparison.Ordinal);
        Assert.Contains("1 位读者会收到", published.Text, StringComparison.Ordinal);
        await editor.Forges(code);
        await Gazette.UntilItSettles();
        Assert.Equal(2, Gazette.Store.Articles());
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(reader.Digests).Text, StringComparison.Ordinal);

        editor.ReadsTheRest();
        editor.Sends("2026-09-17.md", Issue);
        var again = await editor.Reads("预览：");
        Assert.Contains("其中新文章 0 篇，更新 0 篇，已发表过 2 篇", again.Text, StringComparison.Ordinal);
        Assert.Contains("已发表过", again.Text.Split("1. ")[1], StringComparison.Ordinal);
        await editor.Presses("放弃");
        await Gazette.UntilItSettles();
        Assert.Equal(2, Gazette.Store.Articles());
    }

    [Theory]
    [InlineData("word.docx", "区审计局公布半年结果")]
    [InlineData("one column by an office suite.pdf", null)]
    public async Task Word_and_PDF_documents_are_told_by_their_content_whatever_they_are_called(string sample, string? title)
    {
        var editor = Opens("编辑");
        editor.Sends("稿件", await File.ReadAllBytesAsync(Checkout.Path("tests", "Gazette.Tests", "News", "Formats", "Samples", sample)));
        var preview = await editor.Reads("预览：");
        Assert.Contains(title ?? "1. ", preview.Text, StringComparison.Ordinal);
        await Presses(editor, "仅存档");
        await editor.Reads("按存档发布，不推送");
        Assert.True(Gazette.Store.Articles() > 0);
    }

    [Fact]
    public async Task The_files_of_an_album_are_the_pages_of_one_issue()
    {
        var editor = Opens("编辑");
        editor.SendsAlbum(new SentFile("第1版.md", Encoding.UTF8.GetBytes(Pages[0])), new SentFile("第2版.md", Encoding.UTF8.GetBytes(Pages[1])));
        await Comes(editor, "预览：");
        var preview = Assert.Single(editor.ReadsTheRest());
        Assert.Contains("共 2 篇\n2 个部分：第1版.md、第2版.md", preview.Text, StringComparison.Ordinal);
        await Presses(editor, "发布");
        await editor.Reads("新文章 2 篇");
        Assert.Equal(2, Gazette.Store.Articles());
    }

    [Fact]
    public async Task What_is_wrong_is_corrected_by_buttons_and_stands_when_the_source_comes_again()
    {
        var (editor, _, school, finance) = (Opens("编辑"), Opens("副编"), await Follower("小白", "教育"), await Follower("小唐", "财政"));
        editor.Sends("稿.md", Encoding.UTF8.GetBytes(Paper.Issue(Paper.Finance, Paper.School, Paper.Health)));
        await editor.Reads("共 3 篇");
        string[] pressed = ["1", "改部门", "✓ 区财政局", "选好了", "改主题", "教育", "✓ 财政", "选好了", "▶", "▶", "不发布这篇", "返回", "改日期", "16"];
        foreach (var button in pressed)
            await Presses(editor, button);
        var shown = editor.Chat.Last.Text;
        Assert.Contains("日期：9月16日（您选的）\n共 3 篇，不发布 1 篇", shown, StringComparison.Ordinal);
        Assert.Contains($"1. {Paper.FinanceTitle}\n— · 教育", shown, StringComparison.Ordinal);
        Assert.Contains($"✗ 3. {Paper.HealthTitle}（不发布）", shown, StringComparison.Ordinal);
        await Presses(editor, "发布");
        await editor.Reads("已发布：云岭区报，9月16日");
        await editor.Asks("最新教育新闻", Paper.FinanceTitle);
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(school.Digests).Text, StringComparison.Ordinal);
        Assert.Empty(finance.Digests);
        Assert.Equal(2, Gazette.Store.Articles());
    }

    [Fact]
    public async Task A_long_text_is_asked_about_and_one_that_was_cut_on_its_way_is_one()
    {
        var editor = Opens("编辑");
        editor.Says("群众来信说路灯坏了。" + new string('长', 300));
        await editor.Reads("这是一期报纸，还是要搜索的话？");
        await Presses(editor, "只是搜索");
        await editor.Reads("没有找到");
        var whole = Paper.Issue([.. Enumerable.Range(1, 60).Select(Paper.FinanceNumbered)]);
        Assert.InRange(whole.Length, 4097, 8000);
        var cut = whole.LastIndexOf('\n', 4096);
        editor.Chat.Says(whole[..cut]);
        editor.Chat.Says(whole[(cut + 1)..]);
        await Comes(editor, $"收到一段 {whole.Length}");
        var asked = Assert.Single(editor.ReadsTheRest());
        await Presses(editor, "作为报纸读");
        var preview = await editor.Reads("共 60 篇");
        Assert.Contains("第 1/8 页", preview.Text, StringComparison.Ordinal);
        await Presses(editor, "▶");
        Assert.Contains($"9. {Paper.FinanceTitleNumbered(9)}", editor.Chat.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("作为报纸读", editor.Chat.Messages.Single(m => m.Id == asked.Id).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broadcast_of_many_lines_is_a_broadcast()
    {
        var editor = Opens("编辑");
        await editor.Asks("群发 全体 周六停水。\n" + string.Join('\n', Enumerable.Range(1, 12).Select(i => $"第{i}条：请第{i}片区的居民提前储水，详情询问街道供水服务站。")), "没有人会收到（所有订阅者）");
    }

    [Theory]
    [InlineData("图.png", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "《图.png》这不是文字")]
    [InlineData("空.txt", "ICAg", "《空.txt》文件是空的")]
    [InlineData("坏.pdf", "JVBERi0xLjcKJeLjz9MK", "《坏.pdf》")]
    public async Task What_cannot_be_read_is_said_with_the_mend(string name, string content, string said)
    {
        var editor = Opens("编辑");
        editor.Sends(name, Convert.FromBase64String(content));
        Assert.Empty((await editor.Reads(said)).Buttons);
        Assert.Equal(0, Gazette.Store.Articles());
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_a_picture_alone_is_refused()
    {
        var editor = Opens("编辑");
        editor.Sends("大.txt", new byte[(20 * 1024 * 1024) + 1]);
        await editor.Reads("文件超过 20 MB");
        editor.SendsPhoto(Png());
        await editor.Reads("照片里的字我读不了");
        editor.SendsPhoto(Png(), "/nosuchcommand");
        await editor.Reads("可以这样说");
    }

    [Fact]
    public async Task A_platform_in_trouble_and_restarts_in_between_lose_nothing()
    {
        var editor = Opens("编辑");
        Telegram.Faults.Next("getFile", Fault.Status(502), times: 2);
        editor.Sends("2026-09-17.md", Issue);
        await Comes(editor, "预览：");
        await Restarts();
        Telegram.Faults.Next("sendMessage", Fault.Status(503), times: 2);
        await editor.Presses("发布");
        await Restarts();
        await Comes(editor, "已发布：");
        await Gazette.UntilItSettles();
        Assert.Equal(2, Gazette.Store.Articles());
        Assert.Single(editor.Chat.Messages, m => m.Text.Contains("新文章 2 篇", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_file_can_never_be_had_its_operator_hears_so()
    {
        var editor = Opens("编辑");
        Telegram.Faults.Next("getFile", Fault.Refused("Bad Request: wrong file_id or the file is temporarily unavailable"));
        editor.Sends("2026-09-17.md", Issue);
        await editor.Reads("平台上已经没有这个文件了");
        Telegram.Faults.Next("getFile", Fault.ResetBeforeAcceptance, times: 5);
        editor.Sends("2026-09-17.md", Issue);
        await Comes(editor, "一直取不下来");
        await Gazette.Settles();
    }

    [Fact]
    public async Task Readers_are_told_nothing_of_it_and_a_draft_is_its_operator_s_alone()
    {
        var (editor, other, reader) = (Opens("编辑"), Opens("副编"), Opens("小唐"));
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        editor.Sends("2026-09-17.md", Issue);
        var code = Code(await editor.Reads("预览："), "发布");
        await reader.Asks("/nosuchcommand", "可以这样说");
        reader.Sends("2026-09-17.md", Issue);
        await reader.Reads("可以这样说");
        reader.Sends("2026-09-17.md", Issue, "最新财政新闻");
        await reader.Reads(Paper.FinanceTitle);
        reader.SendsPhoto(Png());
        await reader.Reads("可以这样说");
        await reader.Asks("群众来信说路灯坏了。" + new string('长', 300), "没有找到");
        await reader.Forges("1|?|");
        var unknown = (await reader.Reads("按钮")).Text;
        await reader.Forges(code);
        Assert.Equal(unknown, (await reader.Reads("按钮")).Text);
        await other.Asks("/start", "");
        await other.Forges(code);
        await other.Reads("这份稿子不在了");
        await Gazette.Settles();
        Assert.Equal(1, Gazette.Store.Articles());
        Assert.Single(Telegram.Requests, r => r.Method == "getFile");
    }

    private Task Comes(Reader editor, string text) =>
        Gazette.Until(() => editor.Chat.Messages.Any(m => m.Text.Contains(text, StringComparison.Ordinal)), $"«{text}» did not come");

    private async Task Presses(Reader editor, string button)
    {
        await editor.Presses(button);
        await Gazette.UntilItSettles();
    }

    private static string Code(SentMessage message, string button) => message.ButtonNamed(button)!.Data!;

    // The beginning of a PNG, which is all that Telegram measures.
    internal static byte[] Png() => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 8, 0, 0, 0, 8, .. new byte[8]];
}
