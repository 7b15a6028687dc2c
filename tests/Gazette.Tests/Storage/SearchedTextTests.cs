using CsCheck;
using Gazette.Newsroom;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

/// <summary>Whatever people type: what they mean is found, and nothing they type is anything but words.</summary>
public sealed class SearchedTextTests : IDisposable
{
    private static readonly string[] Hostile =
    [
        "\"", "*", ":", "^", "NEAR", "OR", "AND", "NOT", "-", "+", "(", ")", "{", "}", "t:", "rowid", "'", ";", "--", "DROP TABLE article", "%", "_", "\\", "?1", "@0", "$x",
        "<b>", "&amp;", "<script>alert(1)</script>", "😀", "👨‍👩‍👧", "\uD800", "\uDC00", "\u202E", "\u200F", "\0", "\u0007", "\r\n", "\t", "\uFEFF", "\uE000dfinance", "\uE001财政", "\uE000e1",
        "财政", "財政", "收入", "收", "５Ｇ", "5G", "covid-19", "A股", "12345", " ", "　", "，", "。", "é", "𠮷", "ｱ",
    ];

    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Any_mixture_of_operators_markup_and_broken_text_is_answered_and_finds_only_what_holds_it()
    {
        await desk.Publish("p1.txt", null, Piece("财政收入", "区财政局 a b c 1 2 3，COVID-19，5G基站。", "区财政局", "财政"), Piece("甲", "无关。"));
        var word = Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]).List[0, 6].Select(string.Concat);
        await Gen.Select(word.List[0, 4], word.List[0, 2]).SampleAsync(
            async (words, without) =>
            {
                var filter = new ArticleFilter { Words = words, WithoutWords = without };
                var page = await desk.Articles.Search(filter, 5, null, default);
                var newest = await desk.Articles.Newest(filter, 5, null, default);
                if (page.Loosened is null)
                    Assert.Equal(newest.Items.Select(i => i.Published.Id).Order(), page.Items.Select(i => i.Published.Id).Order());
                else
                    Assert.Empty(newest.Items);
                Assert.All(page.Items, item => Assert.All(item.Marks, mark => Assert.InRange(mark.End, 1, item.Snippet!.Length)));
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_answered()
    {
        await desk.Publish("p1.txt", null, Piece("财政收入", "区财政局。"));
        Assert.Empty(await desk.Search(new string('财', 10_000)));
        Assert.Empty(await desk.Search(string.Concat(Enumerable.Range(0x4E00, 10_000).Select(c => (char)c))));
        Assert.Empty(await desk.Search([.. Enumerable.Range(0x4E00, 3_000).Select(c => ((char)c).ToString())]));
        Assert.Empty(await desk.Newest(new() { Words = ["财政"], WithoutWords = [.. Enumerable.Range(0x4E00, 3_000).Select(c => ((char)c).ToString())] }));
        Assert.Equal(["财政收入"], await desk.Search(string.Concat(Enumerable.Repeat("财政收入 ", 2_000)).Split(' ')));
    }

    [Theory]
    [InlineData("5G基站", "建成五百个5G基站。")]
    [InlineData("5ｇ 基站", "建成五百个５Ｇ 基站。")]
    [InlineData("A股", "多家企业在A股上市。")]
    [InlineData("a股", "多家企业在Ａ股上市。")]
    [InlineData("COVID-19", "防控COVID－19。")]
    [InlineData("12345热线", "12345热线受理诉求。")]
    [InlineData("１２３４５熱線", "12345热线受理诉求。")]
    [InlineData("雪", "今冬初雪。")]
    [InlineData("體育館", "体育馆开放。")]
    [InlineData("体育馆", "體育館開放。")]
    [InlineData("PM2.5", "PM2.5浓度下降。")]
    [InlineData("e-Park", "智慧停车 e-park 上线。")]
    public async Task Scripts_widths_and_mixed_words_are_found(string typed, string body)
    {
        await desk.Publish("p1.txt", null, Piece("甲", body), Piece("乙", "别的。"));
        Assert.Equal(["甲"], await desk.Search(typed));
    }

    [Fact]
    public async Task Many_words_are_found_together()
    {
        await desk.Publish("p1.txt", null, Piece("甲", "一区二街三镇四村五组六户七人八畜九田十井。"), Piece("乙", "一区二街三镇四村五组。"));
        Assert.Equal(["甲"], await desk.Search("一区", "二街", "三镇", "四村", "五组", "六户", "七人", "八畜", "九田", "十井"));
    }
}
