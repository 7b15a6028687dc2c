using Gazette.News.Classification;
using Gazette.Text;

namespace Gazette.Tests.News.Topics;

public class MeantWordTests
{
    [Theory]
    [InlineData("六百余名师生", "名师 师生", "师生")]                      // of two as long the later
    [InlineData("部分房产证", "分房 房产证", "房产证")]                    // else the longer
    [InlineData("城乡居民养老保险", "养老 养老保险", "养老@养老保险 养老保险")] // one inside another stays
    [InlineData("养老与养老保险", "养老 养老保险", "养老 养老@养老保险 养老保险")]
    [InlineData("中小学生", "中小学生 小学生 学生", "中小学生 小学生@中小学生 学生@中小学生")]
    public void The_words_that_a_text_means(string text, string listed, string meant)
    {
        var words = listed.Split(' ');
        var (found, settled) = (new List<WordFound>(), new List<MeantWord>());
        new WordFinder(words).Find(text, found);
        MeantWord.Settle(found, words.Max(w => w.Length), settled);
        var said = settled.Select(m => m.Within < 0 ? words[m.Word] : $"{words[m.Word]}@{words[m.Within]}");
        Assert.Equal(meant.Split(' ').Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }
}
