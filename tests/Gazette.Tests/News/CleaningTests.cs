using CsCheck;
using Gazette.News.Cleaning;

namespace Gazette.Tests.News;

/// <summary>What scanning and Markdown leave in a text goes; names and numbers stay as they are.</summary>
public class CleaningTests
{
    private static readonly string[] Bits =
    [
        "区财政局", "王小明", "1-8月", "2020-09-10", "5%-8%", "COVID-19", "A-1", "12.5", "8:30-17:30", "１２３", "ＡＢ", " ", "  ", "\n", "\t", "　", "-", "—", "，", "。", "、", "：", "（", "）",
        "“", "”", ",", ";", "!", "?", "**", "财 政", "人民 医 院", "万元", "Smith", "e.g.", "3.2个百分点", "\u200b", "\u00ad",
    ];

    [Theory]
    [InlineData("区 财 政 局 公 布 清 单", "区财政局公布清单")]
    [InlineData("群 众 可以 查询，也可以 到村里看。", "群众可以查询，也可以到村里看。")]
    [InlineData("区财-\n政局公布清单。", "区财政局公布清单。")]
    [InlineData("会议强调，\n要抓好落实。", "会议强调，要抓好落实。")]
    [InlineData("共20\n26人", "共2026人")]
    [InlineData("a long\nroad", "a long road")]
    [InlineData("共４２项，占１５％", "共42项，占15%")]
    [InlineData("会议召开,部署工作;抓好落实", "会议召开，部署工作；抓好落实")]
    [InlineData("**重点**工作__推进__，`代码`~~删去~~", "重点工作推进，代码删去")]
    [InlineData("2\\.6万份&nbsp;，见[附件](http://a.example/b?c=1)", "2.6万份，见附件")]
    [InlineData("第一行<br>第二行<b>粗</b>", "第一行 第二行粗")]
    [InlineData("零\u200b宽\ufeff字\u00ad符", "零宽字符")]
    [InlineData("家门口的岗位 一年一千个", "家门口的岗位 一年一千个")]
    [InlineData("记者 高远 通讯员 孟小溪", "记者 高远 通讯员 孟小溪")]
    [InlineData("北京-上海高铁", "北京-上海高铁")]
    [InlineData("1-8月，COVID-19，5%-8%，A-1，2020-09-10，snake_case，3*4", "1-8月，COVID-19，5%-8%，A-1，2020-09-10，snake_case，3*4")]
    [InlineData("王大勇　李　强　陈小满", "王大勇　李强　陈小满")]
    [InlineData("完成$4 5 . 6 8$亿元，增长$3.2\\%$，面积$$12\\mathrm{km}^{2}$$，$\\mathrm{PM}_{2.5}$为$28$。", "完成45.68亿元，增长3.2%，面积12km²，PM2.5为28。")]
    [InlineData("约$1.2\\times10^{4}$、$10^{12}$、$10^{-3}$、$10^5$、$5^{2}$、$30^{\\circ}$", "约1.2×10⁴、10¹²、10⁻³、10⁵、5²、30°")]
    [InlineData("票价$5-$10，从$45涨到$50，US$3亿，变量$name与$id", "票价$5-$10，从$45涨到$50，US$3亿，变量$name与$id")]
    [InlineData("8 月 16 日，共 42 项，占 15% 。", "8月16日，共42项，占15%。")]
    [InlineData("今冬供暖 11 月 10 日点火", "今冬供暖11月10日点火")]
    [InlineData("春耕正当时 3万亩冬小麦返青", "春耕正当时 3万亩冬小麦返青")]
    [InlineData("资金 A<B & C>D 全程可查", "资金 A<B & C>D 全程可查")]
    public void A_text_is_cleaned(string raw, string clean) => Assert.Equal(clean, new Cleaner(raw).Clean(0, raw.Length));

    [Fact]
    public void Digits_and_letters_stay_in_their_order() =>
        Gen.OneOf(Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]), Gen.String[Gen.Char['\u4e00', '\u9fa5'], 1, 8]).Array[0, 40].Select(string.Concat).Sample(
            text => Assert.Equal(Kept(text), Kept(new Cleaner(text).Clean(0, text.Length))),
            iter: 3000);

    [Fact]
    public void Every_clean_character_has_its_place_in_the_source()
    {
        const string Raw = "**区 财** 政 局公布，[清单](http://a.example)。";
        var cleaner = new Cleaner(Raw);
        var places = cleaner.Places([new(0, Raw.Length)]);
        Assert.Equal(cleaner.Clean(0, Raw.Length), string.Concat(places.Select(p => Raw[p])));
    }

    private static string Kept(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(Widths.Half));
}
