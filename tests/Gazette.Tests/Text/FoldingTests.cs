using CsCheck;
using Gazette.Text;

namespace Gazette.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３％", "abc123%")]
    [InlineData("財政局發佈農民工資", "财政局发布农民工资")]
    [InlineData("全角　空格", "全角 空格")]
    [InlineData("it’s", "it's")]
    [InlineData("“引号”留着。", "“引号”留着。")]
    public void Spellings_that_mean_the_same_become_one(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void A_text_that_is_folded_already_is_the_same_instance()
    {
        var text = "最新财政新闻 2020";
        Assert.Same(text, Folding.Fold(text));
    }

    [Fact]
    public void Folding_keeps_every_position_and_twice_is_once() =>
        Gen.String.Sample(text =>
        {
            var folded = Folding.Fold(text);
            return folded.Length == text.Length && Folding.Fold(folded) == folded;
        });

    [Fact]
    public void Every_character_folds_to_itself_the_second_time()
    {
        for (var i = 0; i <= char.MaxValue; i++)
            Assert.Equal(Folding.Fold((char)i), Folding.Fold(Folding.Fold((char)i)));
    }
}
