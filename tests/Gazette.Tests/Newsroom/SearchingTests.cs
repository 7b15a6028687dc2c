using System.Text;
using CsCheck;
using Gazette.Newsroom.Searching;

namespace Gazette.Tests.Newsroom;

public sealed class SearchingTests
{
    private static readonly string[] Parts = ["财", "政", "，", "。", "\n", "𠮷", "a", " ", "5.8"];
    private static readonly string[] Sought = ["财政", "政财政", "a", "𠮷"];
    private static readonly DateOnly Day = new(2024, 5, 20);

    [Theory]
    [InlineData("财政", "区财政局", 1)]
    [InlineData("財政", "区财政局", 1)]
    [InlineData("rain", "train and rain", 10)]
    [InlineData("Rain", "training", -1)]
    [InlineData("5G", "建成5g基站", 2)]
    [InlineData("new  york", "in new york", 3)]
    [InlineData("8", "8月8日", 0)]
    [InlineData("8", "18月", -1)]
    [InlineData("。", "一。", -1)]
    public void A_phrase_stands_where_a_reader_would_see_it(string typed, string folded, int at)
    {
        var phrase = new Phrase(typed);
        Assert.Equal(at, phrase.In(folded));
        Assert.Equal(at < 0 ? -1 : Encoding.UTF8.GetByteCount(folded[..at]), phrase.In(Encoding.UTF8.GetBytes(folded)));
    }

    [Fact]
    public void A_phrase_stands_at_the_same_places_of_a_text_and_of_its_bytes()
    {
        Gen.Select(Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).List[0, 30].Select(string.Concat), Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).List[1, 3].Select(string.Concat)).Sample((text, word) =>
        {
            var phrase = new Phrase(word);
            var (places, inBytes, bytes) = (new List<int>(), new List<int>(), Encoding.UTF8.GetBytes(text));
            for (var at = phrase.In(text); at >= 0; at = phrase.In(text, at + phrase.Length))
                places.Add(Encoding.UTF8.GetByteCount(text[..at]));
            for (var at = phrase.In(bytes); at >= 0; at = phrase.In(bytes, at + phrase.Length))
                inBytes.Add(at);
            return phrase.CountIn(bytes, 100) == places.Count && places.Count <= inBytes.Count;
        });
    }

    [Fact]
    public void A_title_counts_more_than_a_mention_and_more_mentions_more_than_one()
    {
        Assert.True(Score("财政收入", "正文") > Score("标题", "财政，财政，财政，财政"));
        Assert.True(Score("标题", "财政，财政") > Score("标题", "财政"));
        Assert.True(Score("标题", "财政", "区财政局") > Score("标题", "财政"));
        Assert.Null(Score("标题", "正文", "区财政局"));
    }

    [Fact]
    public void Of_two_alike_the_newer_stands_first_but_an_old_title_still_before_a_passing_mention()
    {
        Assert.True(Score("财政", "") > Score("财政", "", day: Day.AddDays(-30)));
        Assert.True(Score("财政", "", day: Day.AddYears(-1)) > Score("标题", "财政"));
    }

    [Fact]
    public void What_the_lead_says_counts_more_than_what_is_said_at_the_end()
    {
        var filler = string.Concat(Enumerable.Repeat("这里说些别的事情，", 20));
        Assert.True(Score("标题", "财政。" + filler) > Score("标题", filler + "财政。"));
    }

    [Fact]
    public void A_short_title_that_is_the_word_stands_before_a_long_one_that_holds_it() =>
        Assert.True(Score("财政", "") > Score("财政和别的许多事情都说到了", ""));

    [Fact]
    public void What_a_department_says_itself_stands_before_what_others_say_of_it() =>
        Assert.True(Score("本月工作安排", "财政，财政。", "区财政局") > Score("本月工作安排", "财政，财政，财政。", "区教育局"));

    [Fact]
    public void A_snippet_is_the_sentence_of_the_match_with_what_fits_after_it() =>
        Assert.Equal("财政收入增长。民生有保障。", Snippet.Of("开头一句。财政收入增长。民生有保障。\n另一段。", [new("财政")]).Text);

    [Fact]
    public void Of_several_words_the_sentence_with_most_of_them_is_shown_and_each_is_marked()
    {
        var snippet = Snippet.Of("先说財政。再说教育。财政支持教育，教育促进财政。\n另一段。", [new("教育"), new("财政"), new("财政支持"), new("没有")]);
        Assert.Equal("财政支持教育，教育促进财政。", snippet.Text);
        Assert.Equal(["财政支持", "教育", "教育", "财政"], snippet.Matches.Select(m => m.Of(snippet.Text)));
    }

    [Fact]
    public void Without_a_match_in_the_body_the_snippet_is_its_beginning() =>
        Assert.Equal("开头一句。第二句。", Snippet.Of("开头一句。第二句。", [new("没有")]).Text);

    [Fact]
    public void A_long_sentence_is_cut_at_clauses_around_the_match()
    {
        var filler = string.Concat(Enumerable.Repeat("这里说些别的事情，", 20));
        var snippet = Snippet.Of(filler + "財政收入增长，" + filler, [new("财政收入")]).Text;
        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("，…", snippet, StringComparison.Ordinal);
        Assert.Contains("財政收入", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 40, 82);
    }

    [Fact]
    public void A_snippet_of_any_text_is_short_and_shows_the_match()
    {
        var text = Gen.OneOf(Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]), Gen.Char['!', '~'].Select(c => c.ToString())).List[0, 200].Select(string.Concat);
        Gen.Select(text, Gen.Int[0, Sought.Length - 1].Select(i => Sought[i])).Sample((body, word) =>
        {
            var phrase = new Phrase(word);
            var snippet = Snippet.Of(body, [phrase]);
            var found = phrase.In(Gazette.Text.Folding.Fold(body)) >= 0;
            return snippet.Text.Length <= 83
                && (!found || snippet.Matches.Count > 0)
                && snippet.Matches.All(m => phrase.In(Gazette.Text.Folding.Fold(m.Of(snippet.Text))) == 0);
        });
    }

    private static double? Score(string title, string body, string departments = "", DateOnly? day = null) =>
        Relevance.Score([new Phrase("财政")], SearchedText.Of(day ?? Day, title, body, departments), Day);
}
