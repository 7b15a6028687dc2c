using Gazette.Text;

namespace Gazette.Newsroom.Publishing;

/// <summary>Fragments that a whole piece turns out to hold, because the file where it begins, or goes on, came later: they become part of it.</summary>
internal sealed class Halves(INewsDesk desk, bool sample)
{
    // A shorter one may stand in any text.
    private const int Shortest = 12;

    private readonly Dictionary<DateOnly, List<(long Id, string Text)>> fragments = [];

    /// <summary>Makes the fragments of its day whose text it holds part of a whole article.</summary>
    /// <param name="id">The article.</param>
    /// <param name="draft">What it says now.</param>
    /// <param name="day">Its publication day.</param>
    public void TakeIn(long id, Draft draft, DateOnly day)
    {
        if (draft.Article.Fragment || Of(day) is not { Count: > 0 } open)
            return;
        var text = Plain(draft.FoldedBody);
        foreach (var half in open.FindAll(f => f.Id != id && text.Contains(f.Text, StringComparison.Ordinal)))
        {
            desk.Merge(half.Id, id);
            open.Remove(half);
        }
    }

    private List<(long Id, string Text)> Of(DateOnly day)
    {
        if (fragments.TryGetValue(day, out var known))
            return known;
        var found = desk.FragmentsOf(day)
            .Select(id => desk.Find(id))
            .Where(held => held is { Withdrawn: false } && held.Sample == sample && held.Article.Fragment)
            .Select(held => (held!.Id, Text: Plain(Folding.Fold(held.Article.Body))))
            .Where(half => half.Text.Length >= Shortest)
            .ToList();
        return fragments[day] = found;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
