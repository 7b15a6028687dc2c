using Gazette.Benchmarks.Classifying;

namespace Gazette.Tests.News.Topics;

/// <summary>How well topics are found in pieces whose writers never saw the taxonomy's words (a.jsonl, b.jsonl; figures in docs/reading.md).</summary>
public class TopicCorpusTests
{
    private static readonly Lazy<TopicCounts> Measured = new(() =>
        new TopicTrial(Checkout.Taxonomy, [.. Corpus("a.jsonl"), .. Corpus("b.jsonl")]).Measure());

    public static TheoryData<string> Topics => [.. Checkout.Taxonomy.Topics.Select(t => t.Name)];

    [Fact]
    public void The_topics_of_labelled_pieces_are_found()
    {
        Assert.InRange(Measured.Value.All.Precision, 0.89, 1);
        Assert.InRange(Measured.Value.All.Recall, 0.81, 1);
    }

    [Fact]
    public void The_main_topic_is_nearly_always_found_and_mostly_first()
    {
        Assert.InRange(Measured.Value.MainFound, 0.94, 1);
        Assert.InRange(Measured.Value.FirstRight, 0.88, 1);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void No_topic_is_left_behind(string topic)
    {
        var tally = Measured.Value.Of(topic);
        Assert.True(tally is { Wanted: >= 15, Precision: >= 0.62, Recall: >= 0.58 }, $"{topic}: {tally}");
    }

    /// <summary>Pieces that nobody who wrote words or chose thresholds has read; they stay unread, or they measure nothing.</summary>
    [Fact]
    public void The_topics_of_pieces_never_read_are_found()
    {
        var unseen = new TopicTrial(Checkout.Taxonomy, Corpus(Path.Combine("Unseen", "c.jsonl"))).Measure();
        Assert.InRange(unseen.All.Precision, 0.86, 1);
        Assert.InRange(unseen.All.Recall, 0.84, 1);
        Assert.InRange(unseen.MainFound, 0.92, 1);
    }

    [Fact]
    public void Every_label_of_the_corpora_is_a_topic_and_every_piece_has_one() =>
        Assert.All([.. Corpus("a.jsonl"), .. Corpus("b.jsonl"), .. Corpus(Path.Combine("Unseen", "c.jsonl"))], piece =>
        {
            Assert.NotEmpty(piece.Topics);
            Assert.All(piece.Topics, t => Assert.NotNull(Checkout.Taxonomy.TopicByName(t)));
        });

    private static IReadOnlyList<LabelledPiece> Corpus(string file) =>
        LabelledPiece.Read(Checkout.Path("tests", "Gazette.Tests", "News", "Topics", file));
}
