using System.Net;
using System.Text;
using CsCheck;
using Gazette.Newsroom.Editing;
using Gazette.Web.Pages;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Web;

public sealed class PageTests
{
    [Fact]
    public async Task An_article_says_everything_of_itself_and_only_as_text()
    {
        await using var host = await PageHost.Start();
        var id = await host.Publish(Piece("<b>桥</b> & \"路\"", "小标题\n<img src=x onerror=1>一段。", "区财政局", "财政") with { Subheads = ["小标题"], Captions = ["图'一'"], Authors = ["齐小满"], Kicker = "引<题>" });
        var (status, page) = await host.Get($"/articles/{id}");
        Assert.Equal(200, status);
        Assert.Contains("<h1><span class=\"part\">&lt;b&gt;桥&lt;/b&gt;</span> <span class=\"part\">&amp;</span> <span class=\"part\">&quot;路&quot;</span></h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"kicker\">引&lt;题&gt;</p>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>小标题</h2>\n<p>&lt;img src=x onerror=1&gt;一段。</p>", page, StringComparison.Ordinal);
        Assert.Contains("沿河报 · <a href=\"/departments/finance\">区财政局</a> · 齐小满 · <time datetime=\"2024-05-20\">2024年5月20日</time>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/topics/money\">财政</a>", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\" content=\"&lt;b&gt;桥&lt;/b&gt; &amp; &quot;路&quot;\">", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"https://news.example.cn/base/articles/{id}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:url\" content=\"https://news.example.cn/base/articles/{id}\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>&lt;b&gt;桥&lt;/b&gt; &amp; &quot;路&quot; · 沿河&lt;报&gt;</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_reads_goes_before_digests_until_the_page_is_there()
    {
        await using var host = await PageHost.Start();
        var way = host.Desk.Database.RightOfWay;
        Assert.False(way.IsSought);
        Assert.Equal(200, (await host.Get("/search?q=桥")).Status);
        Assert.True(way.IsSought);
        Assert.False(way.IsTaken);
    }

    [Fact]
    public async Task What_is_near_an_article_is_offered_under_it()
    {
        await using var host = await PageHost.Start();
        var one = await host.Publish(Piece("望江渡口浮桥开始修缮", "望江渡口浮桥今天开始修缮，工期三个月。", "区财政局", "财政"));
        var two = await host.Publish(Piece("望江渡口浮桥修缮完工", "望江渡口浮桥修缮完工，今晨恢复通行。", "区财政局", "财政"));
        foreach (var other in new[] { "小学新开围棋课", "图书馆夜读开始", "合唱团今起招人", "村口修路通车" })
            await host.Publish(Piece(other, other + "。", "区教育局", "教育"));
        var (_, page) = await host.Get($"/articles/{two}?lang=en");
        Assert.Contains("Related articles", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/articles/{one}?lang=en\">望江渡口浮桥开始修缮</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("围棋", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_address_a_page_names_none()
    {
        await using var host = await PageHost.Start(publicUrl: null);
        var (_, page) = await host.Get($"/articles/{await host.Publish(Piece("桥"))}");
        Assert.DoesNotContain("canonical", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:url", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frame_speaks_the_language_asked_for_and_the_article_its_own()
    {
        await using var host = await PageHost.Start();
        var id = await host.Publish(Piece("桥", "一段。", "区财政局", "财政"));
        var (_, english) = await host.Get($"/articles/{id}", "en-US,zh;q=0.5");
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"zh-CN\">", english, StringComparison.Ordinal);
        Assert.Contains("The article itself is in Chinese.", english, StringComparison.Ordinal);
        Assert.Contains("20 May 2024", english, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/topics/money\">Finance</a>", english, StringComparison.Ordinal);
        var (_, chosen) = await host.Get($"/articles/{id}?lang=zh", "en-US");
        Assert.Contains("<html lang=\"zh-CN\">", chosen, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/topics/money?lang=zh\">财政</a>", chosen, StringComparison.Ordinal);
        Assert.Contains($"href=\"/articles/{id}?lang=en\"", chosen, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", (await host.Get($"/articles/{id}?lang=fr", null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_and_fragments_say_that_they_are()
    {
        await using var host = await PageHost.Start();
        var (_, page) = await host.Get($"/articles/{await host.Publish(Piece("桥") with { Fragment = true }, sample: true)}");
        Assert.Contains("样例", page, StringComparison.Ordinal);
        Assert.Contains("只有一部分", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_is_gone_merged_leads_on_and_unknown_is_not_there()
    {
        await using var host = await PageHost.Start();
        var (one, two, three) = (await host.Publish(Piece("河岸步道开放")), await host.Publish(Piece("灯塔昨夜亮灯")), await host.Publish(Piece("渡口今晨开渡")));
        await host.Desk.Editor.Do(new Edit.Merge([one, two]), "test", default);
        await host.Desk.Editor.Do(new Edit.Withdraw([three]), "test", default);
        using var merged = await host.Http.GetAsync($"/articles/{two}?lang=en");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/articles/{one}?lang=en"), (merged.StatusCode, merged.Headers.Location!.OriginalString));
        var gone = await host.Get($"/articles/{three}");
        Assert.Equal(410, gone.Status);
        Assert.Contains("已撤回", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("渡口", gone.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Get("/articles/4711")).Status);
    }

    [Theory]
    [InlineData("/articles/99999999999999999999999999", 404)]
    [InlineData("/articles/0", 404)]
    [InlineData("/articles/-1", 404)]
    [InlineData("/articles/%3Cscript%3E", 404)]
    [InlineData("/articles/1%E2%80%AE", 404)]
    [InlineData("/departments/nowhere", 404)]
    [InlineData("/topics/'%20OR%201=1", 404)]
    [InlineData("/topics/money?after=zzz", 400)]
    [InlineData("/topics/money?after=%00", 400)]
    [InlineData("/search?after=-1", 400)]
    [InlineData("/search?q=%E6%A1%A5&after=99999999999999999999", 400)]
    [InlineData("/search?q=%E6%A1%A5&after=AAAA", 400)]
    [InlineData("/search?q=%E6%A1%A5&after=_____w", 400)]
    [InlineData("/search?q=%E6%A1%A5&after=MjAyNC0wNS0yMHwxfDF8MQ", 400)]
    [InlineData("/search?q=%00%01%1B", 200)]
    [InlineData("/search?q=%22*%3A%5ENEAR%20OR%20-", 200)]
    [InlineData("/search?q=%27;DROP%20TABLE%20article", 200)]
    [InlineData("/search?q=%ED%A0%80", 200)]
    [InlineData("/search?q=%E2%80%AE%E6%A1%A5", 200)]
    [InlineData("/search?q&lang&after", 200)]
    [InlineData("/search?q=a&q=b&lang=en&lang=zh", 200)]
    [InlineData("/pages/none.css", 404)]
    public async Task Whatever_is_asked_for_is_answered_politely(string path, int status)
    {
        await using var host = await PageHost.Start();
        await host.Publish(Piece("桥", "一段。", null, "财政"));
        var (answered, page) = await host.Get(path);
        Assert.Equal(status, answered);
        Assert.True(path.StartsWith("/pages/", StringComparison.Ordinal) || page.Contains("<h1>", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public async Task Where_no_article_holds_all_words_those_with_most_of_them_are_shown_and_that_is_said()
    {
        await using var host = await PageHost.Start();
        await host.Publish(Piece("望江渡口浮桥修缮完工", "今晨恢复通行。"));
        var (_, page) = await host.Get("/search?q=" + Uri.EscapeDataString("浮桥 火星"));
        Assert.Contains("没有哪篇文章同时含有全部词语", page, StringComparison.Ordinal);
        Assert.Contains("<mark>浮桥</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_as_long_as_an_article_is_cut_and_that_is_said()
    {
        await using var host = await PageHost.Start();
        await host.Publish(Piece("桥"));
        var (status, page) = await host.Get("/search?q=" + Uri.EscapeDataString(new string('桥', 800)));
        Assert.Equal(200, status);
        Assert.Contains("只看了前 100 个字", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('桥', 101), page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 500, 4000);
    }

    [Fact]
    public async Task Words_found_are_marked_in_any_width_and_script_and_a_list_stays_where_it_was_while_news_arrive()
    {
        await using var host = await PageHost.Start();
        for (var i = 1; i <= 25; i++)
            await host.Publish(Piece($"第{i}号垃圾分类站ＡＢ", $"第{i}段。", null, "财政"));
        Assert.Contains("<mark>垃圾分类</mark>站<mark>ＡＢ</mark>", (await host.Get("/search?q=" + Uri.EscapeDataString("垃圾分類 ab"))).Text, StringComparison.Ordinal);
        var first = (await host.Get("/topics/money")).Text;
        Assert.Contains("共 25 篇", first, StringComparison.Ordinal);
        var next = WebUtility.HtmlDecode(first.Split("rel=\"next\" href=\"")[1].Split('"')[0]);
        var before = (await host.Get(next)).Text;
        await host.Publish(Piece("刚刚的消息", "一段。", null, "财政"));
        Assert.Equal(Items(before), Items((await host.Get(next)).Text));
        Assert.Equal(5, Items(before).Count);
    }

    [Fact]
    public async Task A_page_is_kept_by_its_tag_and_its_headers_allow_nothing_more_than_it_needs()
    {
        await using var host = await PageHost.Start();
        var id = await host.Publish(Piece("桥"));
        using var first = await host.Http.GetAsync($"/articles/{id}");
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(["Accept-Language"], first.Headers.Vary);
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/articles/{id}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await host.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await host.Http.SendAsync(new(HttpMethod.Head, $"/articles/{id}"));
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
        await host.Desk.Editor.Do(new Edit.Correct(id, new Correction(Title: "新桥")), "test", default);
        using var changed = new HttpRequestMessage(HttpMethod.Get, $"/articles/{id}");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var anew = await host.Http.SendAsync(changed);
        Assert.Equal(HttpStatusCode.OK, anew.StatusCode);
        using var style = await host.Http.GetAsync((await first.Content.ReadAsStringAsync()).Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0]);
        Assert.Equal(("text/css", "public, max-age=31536000, immutable"), (style.Content.Headers.ContentType!.MediaType, style.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public void Any_text_in_a_template_stays_text() => Gen.String.Sample(text =>
    {
        var markup = Html.Of($"<p title=\"{text}\">{text}</p>").ToString();
        Assert.Equal(2, markup.Count(c => c == '<'));
        Assert.Equal(2, markup.Count(c => c == '"'));
        Assert.DoesNotContain(markup, c => char.IsControl(c) && c is not ('\n' or '\t'));
        Assert.Equal(markup, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(markup)));
    });

    private static List<string> Items(string page) => [.. page.Split("class=\"title\"").Skip(1).Select(i => i.Split("</a>")[0])];
}
