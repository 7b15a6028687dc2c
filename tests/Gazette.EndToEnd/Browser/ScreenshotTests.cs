using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Microsoft.Playwright;

namespace Gazette.EndToEnd.Browser;

/// <summary>Pictures for people to look at; written where GAZETTE_SHOTS says, and only then.</summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task The_page_is_photographed_wide_and_on_a_phone_in_both_languages_light_and_dark()
    {
        if (Environment.GetEnvironmentVariable("GAZETTE_SHOTS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        await using var server = await ChatServer.Start(Answer);
        foreach (var (name, width, height) in new[] { ("wide", 1280, 800), ("phone", 390, 844) })
            foreach (var language in new[] { "zh-CN", "en-US" })
                foreach (var dark in new[] { false, true })
                    await Tour(server, $"{folder}/{name}-{language[..2]}-{(dark ? "dark" : "light")}", await chromium.Open(server.Url, language, width, height, dark));
    }

    private static async Task Tour(ChatServer server, string path, IPage page)
    {
        await Shot(page, path + "-1-welcome", ".card");
        foreach (var (text, step, wait) in new[]
        {
            ("最新财政新闻", "2-list", ".articles"), ("1至8月财政收入是多少", "3-figure", ".figure"), ("财政收入走势", "3-chart", ".chart"), ("选主题", "4-topics", "[aria-pressed]"), ("2", "5-article", "text=四十六个"),
        })
        {
            await page.FillAsync("#box", text);
            await page.PressAsync("#box", "Enter");
            await Shot(page, $"{path}-{step}", wait);
        }

        await server.Push(SampleReplies.Digest());
        if (await page.IsVisibleAsync("#down"))
            await page.ClickAsync("#down");
        await Shot(page, path + "-6-digest", ".digest");
        await server.Push(SampleReplies.LongDigest());
        if (await page.IsVisibleAsync("#down"))
            await page.ClickAsync("#down");
        await Shot(page, path + "-7-folded", ".more");
    }

    private static Reply Answer(Message message) => message.Content switch
    {
        Said { Text: "最新财政新闻" } => SampleReplies.List(),
        Said { Text: "1至8月财政收入是多少" } => SampleReplies.Figure(),
        Said { Text: "财政收入走势" } => SampleReplies.Course(),
        Said { Text: "选主题" } => SampleReplies.Topics("财政", "教育") with { Replaces = false },
        Said { Text: "2" } => SampleReplies.Article(),
        _ => SampleReplies.Welcome(message.LanguageHint!),
    };

    private static async Task Shot(IPage page, string path, string waitFor)
    {
        await page.Locator(waitFor).Last.WaitForAsync();
        await page.WaitForTimeoutAsync(250);
        await page.ScreenshotAsync(new() { Path = path + ".png" });
    }
}
