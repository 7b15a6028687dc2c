using Gazette.Benchmarks.Samples;
using Gazette.Benchmarks.Searching;

namespace Gazette.Benchmarks.Answering;

/// <summary>What people write, mixed as they do: mostly what is new, some searches, now and then something about themselves.</summary>
internal static class Questions
{
    private static readonly string[] OfOneself = ["/follows", "/digest", "/help", "我的推送", "为什么没收到"];

    /// <summary>So many texts: 50 % newest of a topic, 20 % searches of two to four characters, 10 % follows, 20 % about oneself.</summary>
    public static IReadOnlyList<string> Mixed(int count)
    {
        var (news, random) = (new SyntheticNews(1), new Random(7));
        var (newest, topics) = (Asked.NewestOfTopics(), SyntheticNews.Taxonomy.Topics);
        var (two, four) = (Asked.Words(news, random, 1, 2, 500), Asked.Words(news, random, 1, 4, 500));
        return
        [
            .. Enumerable.Range(0, count).Select(_ => random.Next(10) switch
            {
                < 5 => newest[random.Next(newest.Count)].Text,
                5 => two[random.Next(two.Count)].Text,
                6 => four[random.Next(four.Count)].Text,
                7 => "关注" + topics[random.Next(topics.Count)].Name,
                _ => OfOneself[random.Next(OfOneself.Length)],
            }),
        ];
    }
}
