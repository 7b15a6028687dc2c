using System.Text;
using CsCheck;
using Gazette.News.Figures;
using Gazette.News.Figures.Numbers;
using Gazette.Text;

namespace Gazette.Tests.News.Figures;

/// <summary>Whatever the text, its figures stand in it.</summary>
public class AnyFigureTests
{
    private static readonly string[] Pieces =
    [
        "1至8月", "8月份", "2025年", "截至8月底", "今年以来", "去年同期", "全区", "税收收入", "一般公共预算收入", "发放补贴", "新增", "完成", "实现", "分别", "由", "增至", "提高到", "突破",
        "同比", "环比", "增长", "下降", "占", "的比重", "完成预算的", "居全市第3位", "其中", "、", "，", "。", "；", "（", "）", "和", "比上年", "翻番", "持平", "每人", "力争",
        "12亿元", "5.8%", "３２万人", "3.2个百分点", "三成", "三百二十万元", "980余万元", "3万至5万元", "3000-5000元", "1.5倍", "百分之五点八", "198天", "|", "\t", "\n", "为", "的", "PM2.5",
        "99999999999999999999亿元", "0%", "-3%", "第", "“", "”", " ", "\ud83d", "\0",
    ];

    private static readonly Gen<string> Any = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat), Gen.String, Gen.String[Gen.Char['\u4e00', '\u9fa5'], 0, 40]);

    [Fact]
    public void A_figure_stands_in_a_sentence_of_the_text_with_its_number() =>
        Any.Sample(
            text =>
            {
                var sentences = Sentences.Split(text);
                foreach (var figure in FigureReader.Read("", [text], EditorTable.Published))
                {
                    Assert.Contains(figure.Sentence, sentences);
                    Assert.True(figure.Name.Length is >= 2 and <= 60, figure.Name);
                    Assert.True(figure.Value is null || Numbers(figure.Sentence).Contains(figure.Value.Value), $"{figure.Value} in {figure.Sentence}");
                    Assert.True(figure.Value is null == figure.Unit is null || figure.Increase is not null, figure.ToString());
                    Assert.True(figure.Rank is null or > 0);
                }
            },
            iter: 20_000);

    [Fact]
    public void Without_a_day_of_publication_any_text_is_read_too() =>
        Any.Sample(text => Assert.All(FigureReader.Read(text, [text], null), f => Assert.True(f.Period is null || f.Period.Value.Months > 0)), iter: 3000);

    [Theory]
    [InlineData("税收收入5亿元，增长5%，")]
    [InlineData("税收收入")]
    [InlineData("1至8月")]
    [InlineData("（1")]
    [InlineData("3万至")]
    [InlineData("一二三万")]
    [InlineData("由从占比第一")]
    [InlineData("税收收入5亿元。")]
    [InlineData("分别12亿元、")]
    [InlineData("|5")]
    public async Task Ten_megabytes_in_a_line_are_read_in_time(string unit)
    {
        var text = new StringBuilder(10_000_000);
        while (text.Length < 10_000_000)
            text.Append(unit);
        var figures = await Task.Run(() => FigureReader.Read("", [text.ToString()], EditorTable.Published)).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.InRange(figures.Count, 0, 2500);
    }

    [Theory]
    [InlineData("一般公共预算收入 | 523,416 | 68.61 | 5.8", "一般公共预算收入 523416万元 68.61 5.8")]
    [InlineData("其中：税收收入 | 412305 | 66.2 | -2.3", "税收收入 412305万元 66.2 -2.3")]
    public void Rows_of_a_table_are_read_by_their_heading(string row, string expected)
    {
        var figure = Assert.Single(FigureReader.Read("2026年1至8月财政收支情况", ["指标 | 完成额（万元） | 完成预算（%） | 同比增长（%）", "--- | --- | --- | ---", row], EditorTable.Published));
        Assert.Equal(expected, FormattableString.Invariant($"{figure.Name} {figure.Value}{figure.Unit} {figure.OfBudget} {figure.YearOnYear}"));
        Assert.Equal(("2026-01/2026-08", row), (figure.Period.ToString(), figure.Sentence));
    }

    [Fact]
    public void Rows_as_a_page_gives_them_have_a_column_of_units_and_months_by_column()
    {
        string[] table =
        [
            "指标\u3000单位\u30001—6月\u3000同比增长（%）\u30006月",
            "社会消费品零售总额\u3000亿元\u300096.58\u3000－4.7\u300016.2",
            "全社会用电量\u3000亿千瓦时\u300011.87\u30005.9\u30002.1",
        ];
        Assert.Equal(
            ["社会消费品零售总额 2026-01/2026-06 96.58亿元 -4.7", "社会消费品零售总额 2026-06/2026-06 16.2亿元 ", "全社会用电量 2026-01/2026-06 11.87亿千瓦时 5.9", "全社会用电量 2026-06/2026-06 2.1亿千瓦时 "],
            FigureReader.Read("", table, EditorTable.Published).Select(f => FormattableString.Invariant($"{f.Name} {f.Period} {f.Value}{f.Unit} {f.YearOnYear}")));
    }

    [Theory]
    [InlineData("（单位：万元）", "税收收入 412305万元")]
    [InlineData("（记者 柏舟）", "税收收入 ")]
    public void The_unit_of_all_cells_may_stand_above_the_table(string above, string expected) =>
        Assert.Equal(
            expected,
            string.Join('\n', FigureReader.Read("", [above, "指标\u30001—8月\u3000同比增长%", "税收收入\u3000412,305\u30002.3"], EditorTable.Published).Select(f => FormattableString.Invariant($"{f.Name} {f.Value}{f.Unit}"))));

    [Fact]
    public void An_indent_makes_no_row_of_a_line() =>
        Assert.Equal("税收收入", Assert.Single(FigureReader.Read("", ["\u3000\u30001至8月税收收入完成5亿元"], EditorTable.Published)).Name);

    private static List<decimal> Numbers(string sentence)
    {
        var rows = sentence.Split('|', '\t').Select(c => decimal.TryParse(Folding.Fold(c), System.Globalization.CultureInfo.InvariantCulture, out var v) ? v : -1);
        return [.. Quantities.Find(sentence).SelectMany(q => new[] { q.Value, q.AsPercentage().Value }), .. Amounts.Find(sentence).Select(a => a.Value), .. rows];
    }
}
