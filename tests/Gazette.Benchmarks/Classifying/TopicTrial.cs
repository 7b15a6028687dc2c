using Gazette.News;
using Gazette.News.Classification;

namespace Gazette.Benchmarks.Classifying;

/// <summary>Classifies labelled pieces with the taxonomy's words: by the rules in force, or cross-validated by rules chosen on other pieces.</summary>
internal sealed class TopicTrial
{
    private const int Folds = 5;

    private readonly TopicClassifier classifier;
    private readonly IReadOnlyList<(LabelledPiece Piece, IReadOnlyList<string> Departments)> pieces;

    public TopicTrial(Taxonomy taxonomy, IReadOnlyList<LabelledPiece> labelled)
    {
        classifier = new TopicClassifier(taxonomy);
        var attribution = new Attribution(taxonomy, new BodyNames(taxonomy));
        pieces = [.. labelled.Select(p => (p, p.Answering(attribution)))];
    }

    /// <summary>The rules that cross-validation chooses among; those in force are the first.</summary>
    public static IReadOnlyList<TopicRules> Candidates { get; } =
    [
        new TopicRules(),
        .. from title in new[] { 1.5, 2, 2.5 }
           from remit in new[] { 1.0, 2, 3 }
           from enough in new[] { 4.0, 5, 6, 7 }
           from second in new[] { 5.0, 6, 8, 10 }
           from share in new[] { 0.35, 0.45, 0.55 }
           select new TopicRules { Title = title, Remit = remit, Enough = enough, EnoughForSecond = second, EnoughForThird = second + 2, ShareOfBest = share },
    ];

    public TopicCounts Measure()
    {
        var counts = new TopicCounts();
        foreach (var (piece, departments) in pieces)
            counts.Add(piece.Topics, Topics(classifier, piece, departments));
        return counts;
    }

    /// <summary>Each fifth of the pieces is classified by the candidate that is best on the other four.</summary>
    public TopicCounts CrossValidate()
    {
        var found = Candidates.Select(classifier.With).Select(c => pieces.Select(p => Topics(c, p.Piece, p.Departments)).ToList()).ToList();
        var counts = new TopicCounts();
        for (var fold = 0; fold < Folds; fold++)
        {
            var best = found.MaxBy(of => Counted(of, i => i % Folds != fold).All.F1)!;
            foreach (var i in Enumerable.Range(0, pieces.Count).Where(i => i % Folds == fold))
                counts.Add(pieces[i].Piece.Topics, best[i]);
        }

        return counts;
    }

    private TopicCounts Counted(List<IReadOnlyList<string>> found, Func<int, bool> isCounted)
    {
        var counts = new TopicCounts();
        foreach (var i in Enumerable.Range(0, pieces.Count).Where(isCounted))
            counts.Add(pieces[i].Piece.Topics, found[i]);
        return counts;
    }

    private static IReadOnlyList<string> Topics(TopicClassifier classifier, LabelledPiece piece, IReadOnlyList<string> departments) =>
        [.. classifier.Classify(piece.Title, piece.Body, departments).Select(t => t.Topic.Name)];
}
