using Gazette.Benchmarks.Samples;
using Gazette.Newsroom;
using Gazette.Newsroom.Searching;
using Gazette.Storage.Indexing;

namespace Gazette.Benchmarks.Searching;

/// <summary>A question, as a filter and as people write it, with what the index must be asked for it.</summary>
internal sealed record Asked(ArticleFilter Filter, string Text)
{
    /// <summary>The index's expression.</summary>
    public string Match => string.Join(" AND ", Filter.Words
        .SelectMany(word => new Phrase(word).Tokens)
        .Concat(Filter.Topics.Select(Tags.Topic))
        .Distinct(StringComparer.Ordinal)
        .Select(token => $"\"{token}\""));

    /// <summary>Words that stand in some article, each of so many characters.</summary>
    public static List<Asked> Words(SyntheticNews news, Random random, int words, int characters, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Of([.. Enumerable.Range(0, words).Select(_ => Word(news, random, characters))]))];

    /// <summary>A search for words.</summary>
    public static Asked Of(string[] words) => new(new() { Words = words }, "搜索 " + string.Join(' ', words));

    /// <summary>最新财政新闻 and the like, for every topic.</summary>
    public static List<Asked> NewestOfTopics() =>
        [.. SyntheticNews.Taxonomy.Topics.Select(topic => new Asked(new() { Topics = [topic.Code] }, $"最新{topic.Name}新闻"))];

    // A stretch of a sentence: common words come up as often as they stand in the news.
    private static string Word(SyntheticNews news, Random random, int characters)
    {
        var sentence = news.Next().Paragraphs[0].Split('，', '。').First(s => s.Length >= characters && s.All(c => c > '一'));
        return sentence.Substring(random.Next(sentence.Length - characters + 1) & ~1, characters);
    }
}
