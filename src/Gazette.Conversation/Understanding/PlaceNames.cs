using Gazette.Following.Follows;
using Gazette.News;
using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>The names people use for departments and topics. A bare topic word (财政) is the topic; with 局 it is the department.</summary>
internal sealed class PlaceNames
{
    private const int MostNear = 6;

    private readonly WordTable<IReadOnlyList<Place>> table;
    private readonly Slips slips;

    /// <summary>Collects the names of a taxonomy.</summary>
    public PlaceNames(Taxonomy taxonomy)
    {
        var names = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var topic in taxonomy.Topics)
            foreach (var name in (string[])[topic.Name, topic.EnglishName, .. topic.Aliases])
                Add(names, name, Place.Topic(topic.Code));
        foreach (var department in taxonomy.Departments)
            foreach (var name in NamesOf(department))
                Add(names, name, Place.Department(department.Code));
        table = new(names.Select(n => KeyValuePair.Create<string, IReadOnlyList<Place>>(n.Key, Settle(n.Key, n.Value))));
        slips = new(table.Words.Keys);
    }

    /// <summary>The places that go by exactly this folded name, or null.</summary>
    public IReadOnlyList<Place>? Exactly(string folded) => table.Words.GetValueOrDefault(folded);

    /// <summary>The places whose name the whole of a folded text is with one slip.</summary>
    public IReadOnlyList<Place> OneSlipFrom(ReadOnlySpan<char> text)
    {
        var near = slips.Near(text);
        return near.Count == 0 ? [] : [.. near.SelectMany(name => table.Words[name]).Distinct()];
    }

    /// <summary>The names that stand in folded text.</summary>
    public IEnumerable<PlaceMention> Find(string folded) =>
        table.Find(folded).Select(f => new PlaceMention(f.Start, f.Length, f.Value));

    /// <summary>The places whose name is nearest to a word that is no name: with slips, shortened (财局), or longer than the word (办公室); none when nothing is near.</summary>
    public IReadOnlyList<Place> Nearest(string word)
    {
        var folded = Folding.Fold(word);
        var most = folded.Length <= 2 ? 0 : folded.Length <= 8 ? 1 : 2;
        return [.. OneSlipFrom(folded)
            .Concat(table.Words
                .Where(w => Math.Abs(w.Key.Length - folded.Length) <= most || Shortens(folded, w.Key))
                .Select(w => (w.Key, w.Value, Distance: EditDistance.Between(w.Key, folded)))
                .Where(w => w.Distance <= most || Shortens(folded, w.Key))
                .OrderBy(w => w.Distance)
                .SelectMany(w => w.Value))
            .Concat(table.Words.Where(w => folded.Length > 1 && Holds(w.Key, folded)).OrderBy(w => w.Key.Length).SelectMany(w => w.Value))
            .Distinct()
            .Take(MostNear)];
    }

    // A Chinese word at the end of a name (办公室), an English one anywhere in it.
    private static bool Holds(string name, string word) => char.IsAsciiLetter(word[0])
        ? word.Length > 3 && (" " + name + " ").Contains(" " + word + " ", StringComparison.Ordinal)
        : name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal);

    // 财局 for 财政局: the first character and the last.
    private static bool Shortens(string word, string name) =>
        word.Length == 2 && name.Length == 3 && name[0] == word[0] && name[2] == word[1];

    private static IEnumerable<string> NamesOf(Department department)
    {
        string?[] names = [department.Name, department.FullName, department.EnglishName, .. department.Aliases, .. department.Predecessors];
        foreach (var name in names.OfType<string>().Concat(EnglishShort(department.EnglishName)))
        {
            yield return name;
            // People leave 区 out (财政局), or put it before a short name that is listed without it (区卫健委).
            if (name.StartsWith('区') && name.Length > 2)
                yield return name[1..];
            else if (name.EndsWith('局') || name.EndsWith('委'))
                yield return "区" + name;
        }
    }

    // Education and Sports Bureau is also the education bureau and the education department.
    private static IEnumerable<string> EnglishShort(string? english)
    {
        if (english?.EndsWith(" Bureau", StringComparison.Ordinal) != true)
            return [];
        var parts = english[..^" Bureau".Length].Split(" and ");
        var own = parts.Length > 1 ? parts.Select(p => p + " Bureau") : [];
        return own.Concat(parts.Append(english[..^" Bureau".Length]).Distinct().SelectMany(p => (string[])[p + " Department", "Bureau of " + p, "Department of " + p]));
    }

    private static void Add(Dictionary<string, List<Place>> names, string name, Place place)
    {
        var folded = Folding.Fold(name);
        if (!names.TryGetValue(folded, out var places))
            names[folded] = places = [];
        if (!places.Contains(place))
            places.Add(place);
    }

    // A word that names a topic and a department is the topic, but for the name of a body (法院).
    private static List<Place> Settle(string name, List<Place> places)
    {
        var kind = places.Any(p => p.Kind == PlaceKind.Topic) && !IsBody(name) ? PlaceKind.Topic : PlaceKind.Department;
        return places.Any(p => p.Kind == kind) ? [.. places.Where(p => p.Kind == kind)] : places;
    }

    private static bool IsBody(string name) => name.Length > 1 && name[^1] is '局' or '委' or '办' or '院' or '部' or '会' or '大' or '协' or '联';
}
