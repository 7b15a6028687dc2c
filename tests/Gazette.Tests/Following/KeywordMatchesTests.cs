using CsCheck;
using Gazette.Following.Planning;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;

namespace Gazette.Tests.Following;

public sealed class KeywordMatchesTests
{
    private static readonly Gen<string> Word = Gen.OneOf(Gen.String[Gen.Char["水停电路灯"], 1, 4], Gen.String[Gen.Char["abc 1é"], 1, 4].Where(IsKept), Gen.String[Gen.Char["水a1"], 2, 3]);

    private static readonly Gen<string> Text = Gen.String[Gen.Char["水停电路灯abc 1é，\n"], 0, 40];

    [Fact]
    public void All_words_together_are_found_where_each_alone_is() =>
        Gen.Select(Word.Array[1, 30], Text.Array[1, 8]).Sample((words, texts) =>
        {
            var matches = new KeywordMatches([.. texts.Select(Offer)]);
            matches.LookFor(words);
            foreach (var word in words)
            {
                var where = Enumerable.Range(0, texts.Length).Where(i => new Phrase(word).In(texts[i]) >= 0);
                Assert.Equal(where, matches.Of(word));
                Assert.Equal(where, new KeywordMatches([.. texts.Select(Offer)]).Of(word));
                Assert.All(texts, text => Assert.Equal(new Phrase(word).In(text) >= 0, KeywordMatches.Stands(text, word)));
            }
        });

    // A keyword is kept with single blanks between its words.
    private static bool IsKept(string word) => new Phrase(word).Text == word;

    [Theory]
    [InlineData("rain", "a train leaves", false)]
    [InlineData("rain", "rain, then sun", true)]
    [InlineData("ai", "mail和ai产业", true)]
    [InlineData("ai", "mail", false)]
    [InlineData("停水", "明日停水三小时", true)]
    [InlineData("5g", "15g网络", false)]
    [InlineData("", "anything", false)]
    public void A_word_of_a_script_that_parts_its_words_stands_only_as_a_word(string word, string text, bool stands)
    {
        Assert.Equal(stands, KeywordMatches.Stands(text, word));
        Assert.Equal(stands ? [0] : [], new KeywordMatches([Offer(text, 0)]).Of(word));
    }

    private static Offer Offer(string text, int index) => new(index + 1, index, 1, index, [], [], text, DateTimeOffset.UnixEpoch);
}
