using CsCheck;
using Gazette.Text;

namespace Gazette.Tests.Text;

public class SearchTokensTests
{
    [Theory]
    [InlineData("财政局", "财 财政 政 政局 局")]
    [InlineData("財政Q3报告，增5.8%", "财 财政 政 q3 报 报告 告 增 5 8")]
    [InlineData("1-8月收入512300万元", "1 8 月 月收 收 收入 入 512300 万 万元 元")]
    [InlineData("，。！", "")]
    [InlineData("", "")]
    [InlineData("𠮷野家", "𠮷 𠮷野 野 野家 家")]
    public void A_text_becomes_characters_pairs_words_and_numbers(string text, string tokens) =>
        Assert.Equal(tokens, SearchTokens.ForText(text));

    [Theory]
    [InlineData("农民工工资", "农民 民工 工工 工资")]
    [InlineData("税", "税")]
    [InlineData("5G 基站", "5g 基站")]
    [InlineData("财政 财政", "财政")]
    [InlineData("\"财政\" OR NEAR(*)", "财政 or near")]
    [InlineData("?!", "")]
    public void A_query_asks_for_its_pairs_words_and_numbers(string query, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', SearchTokens.ForQuery(query)));

    [Fact]
    public void A_part_of_a_Han_run_is_always_found_in_its_text() =>
        Gen.Select(Gen.Char['一', '鿿'].Array[1, 30], Gen.Int[0, 29], Gen.Int[1, 30]).Sample((units, from, length) =>
        {
            var text = new string(units);
            from %= text.Length;
            var part = text.Substring(from, Math.Min(length, text.Length - from));
            var tokens = SearchTokens.ForText(text).Split(' ').ToHashSet();
            return SearchTokens.ForQuery(part).All(tokens.Contains);
        });

    [Fact]
    public void Typed_text_never_meets_a_tag_and_never_holds_syntax() =>
        Gen.OneOf(Gen.String, Gen.Char["\uE000\uE001ta1财\"*()^ "].Array[0, 20].Select(units => new string(units))).Sample(text =>
            SearchTokens.ForQuery(text).Concat(SearchTokens.ForText(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .All(token => token.EnumerateRunes().All(System.Text.Rune.IsLetterOrDigit) || token.All(unit => unit is '〇' or '々')));

    [Fact]
    public void A_tag_keeps_letters_and_digits_alone()
    {
        Assert.Equal("\uE000dczj01", SearchTokens.Tag('d', "CZJ-01"));
        Assert.Throws<ArgumentException>(() => SearchTokens.Tag('d', "财政局"));
        Assert.Throws<ArgumentException>(() => SearchTokens.Tag('"', "a"));
    }
}
