namespace Gazette.News;

/// <summary>What became of a taxonomy file: the taxonomy, or everything that is wrong with it.</summary>
/// <param name="Taxonomy">The taxonomy; null when there are mistakes.</param>
/// <param name="Mistakes">All mistakes together, one sentence each, saying where, what was found and what is wanted.</param>
public sealed record ParsedTaxonomy(Taxonomy? Taxonomy, IReadOnlyList<string> Mistakes);

public sealed partial class Taxonomy
{
    /// <summary>Reads the form of <c>taxonomy.json</c>; all mistakes are reported together.</summary>
    /// <param name="json">The file's text; comments and trailing commas are allowed, since people edit it.</param>
    public static ParsedTaxonomy Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var parser = new TaxonomyParser();
        var (departments, topics, rules) = parser.Read(json);
        return parser.Mistakes.Count > 0
            ? new ParsedTaxonomy(null, parser.Mistakes)
            : new ParsedTaxonomy(new Taxonomy(departments, topics, rules), []);
    }
}
