using Gazette.Channels.Charts;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gazette.EndToEnd.Browser;

public sealed class WebChatPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_first_visit_opens_with_a_welcome_and_buttons_and_joins_once()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToContainTextAsync("您好");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "选部门" }).Last).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        Assert.IsType<Joined>(Assert.Single(server.Inbox.Messages).Content);
    }

    [BrowserFact]
    public async Task What_is_written_appears_at_once_and_is_answered_while_a_sign_says_so()
    {
        await using var server = await ChatServer.Start(m => m.Content is Said ? SampleReplies.List() : SampleReplies.Welcome("zh"));
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Inbox.Gate = gate.Task;
        await page.Say("最新财政新闻");
        await Expect(page.Locator(".person")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("最新财政新闻"));
        await Expect(page.Locator("#typing")).ToBeVisibleAsync();
        gate.SetResult();
        await Expect(page.Locator(".articles .article")).ToHaveCountAsync(5);
        await Expect(page.Locator("#typing")).ToBeHiddenAsync();
        await Expect(page.Locator(".person")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_number_opens_its_article()
    {
        await using var server = await ChatServer.Start(m => m.Content is Said ? SampleReplies.List() : SampleReplies.Article());
        var page = await chromium.Open(server.Url);
        await page.Say("最新新闻");
        await page.Locator(".article", new() { HasText = "第3号" }).ClickAsync();
        await Expect(page.Locator(".person").Last).ToContainTextAsync("3");
        await Expect(page.Locator(".reply").Last).ToContainTextAsync("老旧小区");
        Assert.Equal("1|r|103", Assert.IsType<Pressed>(server.Inbox.Messages[^1].Content).Code);
    }

    [BrowserFact]
    public async Task An_article_in_a_list_and_the_source_of_a_figure_lead_to_the_article_s_own_page_beside_the_chat()
    {
        await using var server = await ChatServer.Start(m => m.Content is Said { Text: "多少" } ? SampleReplies.Figure() : SampleReplies.List());
        var page = await chromium.Open(server.Url);
        var link = page.Locator(".articles .page").First;
        await Expect(link).ToHaveAttributeAsync("href", "/articles/101?lang=zh");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(link).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^打开网页 第1号"));
        await page.Say("多少");
        await Expect(page.Locator(".quotation figcaption a")).ToHaveAttributeAsync("href", "/articles/1?lang=zh");
    }

    [BrowserFact]
    public async Task A_button_that_opens_a_page_opens_it_beside_the_chat_and_tells_it_nothing()
    {
        await using var server = await ChatServer.Start(_ => new("zh", [new Paragraph("一条新闻")], [[.. Button.Opening("打开网页", "https://news.example.cn/7")]]));
        var page = await chromium.Open(server.Url);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "打开网页" });
        await Expect(link).ToHaveAttributeAsync("href", "https://news.example.cn/7");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
    }

    [BrowserFact]
    public async Task A_page_is_turned_in_place_keeps_the_focus_and_stays_turned_after_a_reload()
    {
        await using var server = await ChatServer.Start(m => m.Content is Pressed ? SampleReplies.List(1, replaces: true) : SampleReplies.List());
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "下一页" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".reply")).ToContainTextAsync("第7号");
        await Expect(page.Locator(".message")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "下一页" })).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".reply")).ToContainTextAsync("第7号");
        await Expect(page.Locator(".message")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_tick_is_set_in_place()
    {
        await using var server = await ChatServer.Start(m => m.Content is Pressed ? SampleReplies.Topics("教育") : SampleReplies.Topics() with { Replaces = false });
        var page = await chromium.Open(server.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "教育", Pressed = false }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "教育", Pressed = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".message")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_digest_arrives_live_and_looks_like_one()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await server.Push(SampleReplies.Digest());
        await Expect(page.Locator(".digest")).ToContainTextAsync("9月11日摘要");
        await Expect(page.Locator(".digest .badge")).ToHaveTextAsync("推送");
        await Expect(page.Locator(".digest button.article")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_long_section_of_a_digest_is_folded_and_its_articles_open_as_the_others_do()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await server.Push(SampleReplies.LongDigest());
        await Expect(page.Locator(".digest button.article:visible")).ToHaveCountAsync(4);
        await page.GetByText("还有 2 篇").ClickAsync();
        await Expect(page.Locator(".digest button.article:visible")).ToHaveCountAsync(6);
        await page.Locator(".digest .more button.article").Last.ClickAsync();
        await Expect(page.Locator(".digest .buttons .button")).ToHaveTextAsync(["为什么收到", "推送时间"]);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(2);
        Assert.Equal("1|r|105", Assert.IsType<Pressed>(server.Inbox.Messages[^1].Content).Code);
        await page.Locator("[data-language]:visible").First.ClickAsync();
        await Expect(page.Locator(".more summary")).ToHaveTextAsync("2 more");
    }

    [BrowserFact]
    public async Task After_a_restart_of_the_server_the_page_has_everything_once()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await server.Stop();
        await Expect(page.Locator("#banner")).ToBeVisibleAsync();
        await server.Push(SampleReplies.Digest());
        await server.StartAgain();
        await Expect(page.Locator(".digest")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await Expect(page.Locator("#banner")).ToBeHiddenAsync();
        await Expect(page.Locator(".message")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task What_could_not_be_sent_says_so_and_is_sent_once_when_tried_again()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await server.Stop();
        await page.Say("我的关注");
        await Expect(page.Locator(".failure")).ToContainTextAsync("没有发出去", new() { Timeout = 15_000 });
        await server.StartAgain();
        await page.ClickAsync(".retry");
        await Expect(page.Locator(".reply")).ToHaveCountAsync(2, new() { Timeout = 20_000 });
        await Expect(page.Locator(".person")).ToHaveCountAsync(1);
        await Expect(page.Locator(".failure")).ToHaveCountAsync(0);
        Assert.Equal("我的关注", Assert.IsType<Said>(server.Inbox.Messages[^1].Content).Text);
    }

    [BrowserFact]
    public async Task A_chart_is_a_picture_with_its_numbers_a_fold_away_or_open_where_nothing_can_be_drawn()
    {
        using var font = ChartFont.Find(null);
        await using var server = await ChatServer.Start(m => m.Content is Said ? SampleReplies.Course() : SampleReplies.Welcome("zh"));
        var page = await chromium.Open(server.Url);
        await page.Say("财政收入走势");
        await Expect(page.Locator(".chart summary")).ToHaveTextAsync("看数据表");
        if (font.Path is null)
        {
            await Expect(page.Locator(".chart img")).ToHaveCountAsync(0);
            await Expect(page.Locator(".chart table")).ToBeVisibleAsync();
            return;
        }

        var picture = page.GetByRole(AriaRole.Img, new() { Name = "图表：2026年财政收入（累计）。数字在下面的数据表里。" });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 960);
        await Expect(page.Locator(".chart table")).ToBeHiddenAsync();
        await page.Locator(".chart summary").ClickAsync();
        await Expect(page.Locator(".chart table")).ToContainTextAsync("613,500万元");
        await page.ReloadAsync();
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 960);
    }

    [BrowserFact]
    public async Task Markup_in_titles_is_shown_as_text()
    {
        await using var server = await ChatServer.Start(_ => SampleReplies.Hostile());
        var page = await chromium.Open(server.Url);
        await page.Say("<img src=x onerror=window.hacked=1>");
        await Expect(page.Locator(".reply")).ToHaveCountAsync(2);
        await Expect(page.Locator(".heading").Last).ToHaveTextAsync("<img src=x onerror=\"window.hacked=1\">");
        await Expect(page.Locator(".title").Last).ToContainTextAsync("<script>");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('.log img, .log script, .log b, .log i').length"));
        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
    }

    [BrowserFact]
    public async Task The_language_is_switched_on_the_page_and_in_the_conversation()
    {
        await using var server = await ChatServer.Start(m => m.Content is Pressed ? SampleReplies.Welcome("en") : SampleReplies.Welcome("zh"));
        var page = await chromium.Open(server.Url);
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await page.ClickAsync(".side .language");
        await Expect(page.Locator("#box")).ToHaveAttributeAsync("placeholder", new System.Text.RegularExpressions.Regex("^Ask"));
        await Expect(page.Locator(".reply").Last).ToContainTextAsync("Hello");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Equal("1|s|/lang en", Assert.IsType<Pressed>(server.Inbox.Messages[^1].Content).Code);
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [BrowserFact]
    public async Task An_English_browser_gets_an_English_page()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url, "en-US");
        await Expect(page.Locator(".reply")).ToContainTextAsync("Hello");
        await Expect(page.Locator(".side .action").First).ToHaveTextAsync("Latest news");
    }

    [BrowserFact]
    public async Task Both_languages_hold_every_text_of_the_page()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        var keys = await page.EvaluateAsync<string[][]>("import('/chat/files/texts.js').then(m => [Object.keys(m.texts.zh), Object.keys(m.texts.en)])");
        Assert.Equal(keys[0], keys[1]);
    }

    [BrowserFact]
    public async Task A_phone_never_scrolls_sideways_and_keeps_the_composer_in_view()
    {
        await using var server = await ChatServer.Start(m => m.Content is Said { Text: "长" } ? Reply.Of("zh", new string('长', 600), new string('x', 600)) : SampleReplies.List());
        var page = await chromium.Open(server.Url, width: 320, height: 640);
        await page.Say("长");
        await server.Push(SampleReplies.Digest());
        await Expect(page.Locator(".digest")).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.getElementById('scroll').scrollWidth <= innerWidth"));
        var box = await page.Locator("#form").BoundingBoxAsync();
        Assert.True(box!.Y + box.Height <= 640);
    }

    [BrowserFact]
    public async Task Everything_can_be_done_from_the_keyboard_and_nothing_is_refused_by_the_page_s_own_policy()
    {
        await using var server = await ChatServer.Start();
        var page = await chromium.Open(server.Url);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.ReloadAsync();
        await Expect(page.Locator(".reply")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("一行");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("两行");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".reply")).ToHaveCountAsync(2);
        Assert.Equal("一行\n两行", Assert.IsType<Said>(server.Inbox.Messages[^1].Content).Text);
        Assert.Empty(complaints);
    }
}

internal static class Typing
{
    public static async Task Say(this IPage page, string words)
    {
        await page.FillAsync("#box", words);
        await page.PressAsync("#box", "Enter");
    }
}
