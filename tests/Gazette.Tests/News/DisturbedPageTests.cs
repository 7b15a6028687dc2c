using Gazette.Conversation.Operating.Issues;
using Gazette.Conversation.Resources;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>What scanning does to a page, one thing at a time.</summary>
public class DisturbedPageTests
{
    [Fact]
    public void A_headline_printed_twice_running_is_one()
    {
        var article = Assert.Single(Checkout.Read("## 区民政局启用新食堂\n\n## 区民政局启用新食堂\n\n9月1日，区民政局新食堂启用。（**区民政局**）\n").Articles);
        Assert.Equal(("区民政局启用新食堂", false, false), (article.Title, article.DerivedTitle, article.Fragment));
    }

    [Fact]
    public void Paragraphs_of_two_columns_read_by_turns_go_to_their_headlines()
    {
        var articles = Checkout.Read("""
            ## 云梯巷口袋公园开门迎客

            ## 苇塘镇莲藕迎来采收季

            9月3日，云梯巷口袋公园开门迎客，附近居民多了个歇脚的地方。

            苇塘镇的藕农这几天天不亮就下塘，今年莲藕亩产比去年多了两成。

            口袋公园原是一块堆杂物的边角地，改造时保留了两棵老槐树，添了座椅和坡道。（**区城管局**）

            镇里的莲藕合作社同三家超市签了合同，藕农不再愁销路。（**苇塘镇**）
            """).Articles;
        Assert.Equal(["云梯巷口袋公园开门迎客", "苇塘镇莲藕迎来采收季"], articles.Select(a => a.Title));
        Assert.Equal(["区城管局", "苇塘镇"], articles.Select(a => Assert.Single(a.Departments)));
        Assert.All(articles[0].Paragraphs, p => Assert.Contains("口袋公园", p));
        Assert.All(articles[1].Paragraphs, p => Assert.Contains("藕农", p));
    }

    [Fact]
    public void A_text_of_several_sentences_is_no_caption_though_a_photographer_signs_it()
    {
        const string text = "9月1日，青石桥小学的孩子们走进菜园。大家分成六组，先听农艺师讲怎样认苗。随后每人领到一把小锄头，给自己的菜畦松土、浇水。孩子们说，等到收获那天要请爷爷奶奶来尝尝鲜。";
        var article = Assert.Single(Checkout.Read($"## 菜园里的开学课\n\n{text}（辛木 摄）\n").Articles);
        Assert.Equal(text, Assert.Single(article.Paragraphs));
        Assert.Empty(article.Captions);
    }

    [Fact]
    public void Rows_of_a_table_written_in_tags_are_rows()
    {
        var article = Assert.Single(Checkout.Read("## 三镇粮食产量公布\n\n9月1日，三镇产量公布。\n\n<table><tr><td>镇</td><td>产量</td></tr><tr><td>苇塘镇</td><td>1200吨</td></tr><tr><td>柳口镇</td><td>900吨</td></tr></table>\n").Articles);
        Assert.Equal(["镇　产量", "苇塘镇　1200吨", "柳口镇　900吨"], article.Paragraphs.Skip(1));
    }

    [Fact]
    public void A_close_decision_names_the_other_piece_and_speaks_the_editor_s_language()
    {
        var reading = Checkout.Read("""
            ## 山路上的路灯

            入秋以来，村里的路灯一盏一盏亮了起来，老人们说，

            ## 河边的长椅

            入秋以来，河边的长椅一张一张摆了出来，老人们说，

            ## 区财政局公布预算

            9月1日，区财政局公布预算。（**区财政局**）

            晚上出门再也不用摸黑了。（**柳口镇**）
            """);
        var doubt = ReadingWording.Of(Assert.Single(reading.Warnings, w => w.Kind == WarningKind.OtherPiece), Texts.In("zh"));
        Assert.Contains("也可能属于《", doubt, StringComparison.Ordinal);
        Assert.DoesNotContain(doubt, char.IsAsciiLetter);
        Assert.Contains("依据是", doubt, StringComparison.Ordinal);
    }
}
