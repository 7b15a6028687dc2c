using CsCheck;
using Gazette.Text;

namespace Gazette.Tests.Text;

public class WordFinderTests
{
    [Fact]
    public void It_counts_the_words_that_a_plain_look_counts()
    {
        var letters = Gen.Char["ab垃圾"];
        var words = Gen.String[letters, 1, 4].HashSet[1, 12].Select(set => set.ToArray());
        Gen.Select(words, Gen.String[letters, 0, 30]).Sample((wanted, text) =>
        {
            var counts = new int[wanted.Length];
            new WordFinder(wanted).Count(text, counts);
            return counts.SequenceEqual(wanted.Select(word => Enumerable.Range(0, text.Length).Count(at => string.CompareOrdinal(text, at, word, 0, word.Length) == 0)));
        });
    }

    [Fact]
    public void It_finds_the_words_where_they_stand_by_their_ends()
    {
        var found = new List<WordFound>();
        new WordFinder(["垃圾", "垃圾分类", "分类", "类"]).Find("垃圾分类好", found);
        Assert.Equal([new(0, 2, 0), new(0, 4, 1), new(2, 4, 2), new(3, 4, 3)], found);
    }

    [Fact]
    public void An_empty_word_is_refused() => Assert.Throws<ArgumentException>(() => new WordFinder(["财政", ""]));
}
