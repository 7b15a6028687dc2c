using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Continuations;

/// <summary>How well one unit follows another.</summary>
internal sealed class Seams(string document, bool isIndented)
{
    private readonly Dictionary<(int Before, int Next), double> known = [];

    /// <summary>The sum of what speaks for a unit right behind another.</summary>
    public double Between(Unit before, Unit next)
    {
        if (!known.TryGetValue((before.Number, next.Number), out var sum))
            known[(before.Number, next.Number)] = sum = (AreBeside(before, next) ? Weights.Beside : 0) + (next.First is not null && before.Last is not null ? Sentence(before, next) : 0);
        return sum;
    }

    /// <summary>Whether two units stand together in the document.</summary>
    public static bool AreBeside(Unit before, Unit next) => before.Number + 1 == next.Number && ReferenceEquals(before.Segment, next.Segment);

    private double Sentence(Unit before, Unit next)
    {
        var (end, opening) = (before.Last!.Text, next.First!.Text);
        var sum = 0.0;
        if (isIndented && !next.First.Indented && next.First.Prefix == 0)
            sum += before.IsUnfinished ? Weights.NotIndented : Weights.NotIndentedAfterStop;
        if (Signs.Unopened(opening) is [var closed, ..])
            sum += Signs.Unclosed(end) is [.., var open] && open == closed ? Weights.ClosesBracket : Weights.NeverOpened;
        if (before.IsUnfinished)
            sum += (Leads.IsLead(opening) ? Weights.BeginsAnew : Weights.GoesOn) + (Words.StandTogether(end, opening, document) ? Weights.BrokenPhrase : 0);
        return sum;
    }
}
