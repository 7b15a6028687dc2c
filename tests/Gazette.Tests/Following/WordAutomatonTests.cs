using CsCheck;
using Gazette.Following.Planning;

namespace Gazette.Tests.Following;

public class WordAutomatonTests
{
    [Fact]
    public void It_finds_the_words_that_a_plain_look_finds()
    {
        var letters = Gen.Char["ab垃圾"];
        var words = Gen.String[letters, 1, 4].HashSet[1, 12].Select(set => set.ToArray());
        Gen.Select(words, Gen.String[letters, 0, 30]).Sample((wanted, text) =>
        {
            var found = new bool[wanted.Length];
            new WordAutomaton(wanted).Mark(text, found);
            return found.SequenceEqual(wanted.Select(w => text.Contains(w, StringComparison.Ordinal)));
        });
    }
}
