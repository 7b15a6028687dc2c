using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gazette.EndToEnd.Browser;

public sealed class ReaderPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task An_article_is_read_with_its_source_and_leads_to_its_department_and_topics()
    {
        await using var site = await ReaderSite.Start();
        var page = await chromium.Open($"{site.Url}/articles/{site.Ids[0]}");
        await Expect(page.Locator("h1")).ToHaveTextAsync("渡口浮桥修缮完工 两岸居民过河快了一刻钟");
        await Expect(page.Locator("article .meta")).ToHaveTextAsync("云岭区报 · 区住建局 · 齐小满 · 2026年9月11日 · 第 2 版");
        await Expect(page.Locator(".text h2")).ToHaveTextAsync(["桥面加宽", "灯亮到天明"]);
        await Expect(page.Locator(".captions li").First).ToHaveTextAsync("修好的浮桥。<甘棠 摄>");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("35,420万元");
        await page.Locator(".topics a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("住房城建");
        await page.GetByRole(AriaRole.Link, new() { Name = "渡口浮桥修缮完工" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "区住建局" }).ClickAsync();
        await Expect(page.Locator(".list li")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task What_an_article_says_is_text_and_never_markup()
    {
        await using var site = await ReaderSite.Start();
        var page = await chromium.Open($"{site.Url}/articles/{site.Ids[1]}");
        await Expect(page.Locator("h1")).ToContainTextAsync("<script>");
        Assert.Contains("<script>", await page.TitleAsync(), StringComparison.Ordinal);
        await Expect(page.Locator(".text")).ToContainTextAsync("<b>加粗</b>");
        Assert.Equal(0, await page.Locator("script, .text b, main img, a[href^='javascript']").CountAsync());
    }

    [BrowserFact]
    public async Task Words_are_searched_for_and_marked_and_the_other_language_keeps_the_page()
    {
        await using var site = await ReaderSite.Start();
        var page = await chromium.Open($"{site.Url}/search", language: "en-GB");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Latest news");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("浮桥");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Search: 浮桥");
        await Expect(page.Locator(".list mark").First).ToHaveTextAsync("浮桥");
        await page.Locator("a.language").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("搜索：浮桥");
        Assert.Equal("zh-CN", await page.Locator("html").GetAttributeAsync("lang"));
        await page.Locator(".list a.title").First.ClickAsync();
        await Expect(page.Locator("article .meta")).ToContainTextAsync("2026年9月11日");
        Assert.EndsWith("?lang=zh", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_long_list_is_paged_and_leads_back()
    {
        await using var site = await ReaderSite.Start(more: 45);
        var page = await chromium.Open($"{site.Url}/topics/finance");
        await Expect(page.Locator(".list li")).ToHaveCountAsync(20);
        await page.GetByRole(AriaRole.Link, new() { Name = "更早的" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "更早的" }).ClickAsync();
        await Expect(page.Locator(".list li")).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Link, new() { Name = "回到最新" }).ClickAsync();
        await Expect(page.Locator(".list li")).ToHaveCountAsync(20);
    }

    [BrowserFact]
    public async Task Pages_fit_a_small_phone_load_nothing_foreign_and_break_no_rule_of_their_own()
    {
        await using var site = await ReaderSite.Start(more: 3);
        foreach (var dark in new[] { false, true })
        {
            var page = await chromium.Open($"{site.Url}/articles/{site.Ids[0]}", width: 360, height: 640, dark: dark);
            var (said, asked) = (new List<string>(), new List<string>());
            page.Console += (_, message) => said.Add(message.Text);
            page.Request += (_, request) => asked.Add(request.Url);
            foreach (var path in new[] { $"/articles/{site.Ids[0]}", $"/articles/{site.Ids[1]}?lang=en", "/topics/finance", "/search?q=%E6%B5%AE%E6%A1%A5", "/articles/999", "/search?q=" + new string('x', 3000) })
            {
                await page.GotoAsync(site.Url + path);
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360, path);
                Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('header a, header button, .pager a, .topics a')].every(e => e.getBoundingClientRect().height >= 30)"), path);
                Assert.True(await page.EvaluateAsync<double>(Contrast) >= 4.5, path);
            }

            Assert.DoesNotContain(said, s => !s.Contains("404", StringComparison.Ordinal));
            Assert.All(asked, url => Assert.StartsWith(site.Url, url, StringComparison.Ordinal));
        }
    }

    [BrowserFact]
    public async Task A_withdrawn_article_is_gone_at_once_and_the_page_says_so()
    {
        await using var site = await ReaderSite.Start();
        var page = await chromium.Open($"{site.Url}/articles/{site.Ids[0]}");
        await Expect(page.Locator("h1")).ToContainTextAsync("浮桥");
        await site.Withdraw(site.Ids[0]);
        var again = await page.ReloadAsync();
        Assert.Equal(410, again!.Status);
        await Expect(page.Locator("h1")).ToHaveTextAsync("这篇文章已撤回");
    }

    /// <summary>Pictures for people to look at; written where GAZETTE_SHOTS says, and only then.</summary>
    [BrowserFact]
    public async Task The_pages_are_photographed_wide_and_on_a_phone_in_both_languages_light_and_dark()
    {
        if (Environment.GetEnvironmentVariable("GAZETTE_SHOTS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        await using var site = await ReaderSite.Start(more: 30);
        foreach (var (size, width, height) in new[] { ("wide", 1280, 800), ("phone", 360, 740) })
            foreach (var (language, dark) in new[] { ("zh-CN", false), ("zh-CN", true), ("en-US", false), ("en-US", true) })
                foreach (var (name, path) in new[] { ("article", $"articles/{site.Ids[0]}"), ("topic", "topics/finance"), ("search", "search?q=%E6%B5%AE%E6%A1%A5+%E5%B1%85%E6%B0%91"), ("gone", "articles/999") })
                {
                    var page = await chromium.Open($"{site.Url}/{path}", language, width, height, dark);
                    await page.ScreenshotAsync(new() { Path = $"{folder}/reader-{size}-{language[..2]}-{(dark ? "dark" : "light")}-{name}.png", FullPage = name == "article" });
                }
    }

    // The least contrast of any text to what lies behind it (WCAG 2.2, 1.4.3).
    private const string Contrast = """
        (() => {
          const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
          const parts = c => c.match(/[\d.]+/g).map(Number);
          const behind = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
          const texts = [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()));
          return Math.min(...texts.map(e => { const [a, b] = [light(parts(getComputedStyle(e).color).slice(0, 3)), light(behind(e))].sort((x, y) => y - x); return (a + .05) / (b + .05); }));
        })()
        """;
}
