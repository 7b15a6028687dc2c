using System.Globalization;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A paper with a site of its own, and an operator.</summary>
public sealed class LinkTests : TelegramTown
{
    private const long Editor = 5_002;

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Paper:PublicUrl"] = "https://news.example.cn",
        ["Telegram:Admins:0"] = Editor.ToString(CultureInfo.InvariantCulture),
    };

    [Fact]
    public async Task Lists_articles_figures_and_digests_lead_to_the_article_s_page()
    {
        var chat = await Follower("小牛", "财政");
        var published = await Gazette.Publishes(Paper.Issue(Paper.Finance));
        string[] page = [$"https://news.example.cn/articles/{published.Pieces[0].Id}"];
        Assert.Equal(page, Links(await chat.Asks("最新财政新闻", Paper.FinanceTitle)));
        Assert.Equal(page, Links(await chat.Asks("1", "把财政资金更多用在民生上")));
        Assert.Equal(page, Links(await chat.Asks("1至8月财政收入是多少", "635,420万元")));
        await ItIs(18, 8, 0);
        Assert.Equal(page, Links(Assert.Single(chat.Digests)));
    }

    [Fact]
    public async Task A_wrong_topic_is_reported_once_and_an_operator_sees_it_and_settles_it()
    {
        var id = (await Gazette.Publishes(Paper.Issue(Paper.Finance))).Pieces[0].Id;
        var chat = Opens("小牛");
        await chat.Asks($"/start a_{id}", "把财政资金更多用在民生上");
        await chat.Presses("主题不对？");
        await chat.Reads("谢谢，已经告诉编辑");
        await chat.Asks($"/start a_{id}", "把财政资金更多用在民生上");
        await chat.Presses("主题不对？");
        await chat.Reads("这篇您已经说过了");
        await chat.Asks("搜索 火星移民", "没有找到");
        await chat.Asks("/stats", "可以这样说");
        var editor = Opens("老编");
        await editor.Asks("/stats", "火星移民 × 1");
        await editor.Asks("主题有误", "1 人说不对");
        await editor.Asks($"更正 {id} 的主题 财政", "已更正");
        await editor.Asks("主题有误", "没有读者认为");
    }

    private static IEnumerable<string> Links(SentMessage message) => message.Entities.Where(e => e.Type == "text_link").Select(e => e.Argument!);
}
