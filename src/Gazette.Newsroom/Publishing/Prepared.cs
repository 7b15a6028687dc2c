using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>A document ready to be published, with everything that can be worked out before the transaction.</summary>
public sealed record Prepared
{
    internal Prepared(Reading reading, Publication how, IReadOnlyList<Draft> drafts, Taxonomy taxonomy, IReadOnlyList<Department> met) =>
        (Reading, How, Drafts, Taxonomy, Met) = (reading, how, drafts, taxonomy, met);

    internal Reading Reading { get; }

    internal Publication How { get; }

    internal IReadOnlyList<Draft> Drafts { get; }

    /// <summary>Knows every department of the drafts.</summary>
    internal Taxonomy Taxonomy { get; }

    /// <summary>Departments that the taxonomy in force did not know.</summary>
    internal IReadOnlyList<Department> Met { get; }

    /// <summary>The paper's name, or null.</summary>
    internal string? Paper => string.IsNullOrWhiteSpace(How.Paper ?? Reading.Paper) ? null : (How.Paper ?? Reading.Paper)!.Trim();
}
