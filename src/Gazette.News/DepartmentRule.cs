namespace Gazette.News;

/// <summary>How the names of departments that the taxonomy does not list are built: what ends in 街道 is a street office.</summary>
/// <param name="Endings">Endings of one kind of name, the usual one first: what ends in another is shown with the first (某某街道办事处 as 某某街道).</param>
/// <param name="Level">The level of such a department.</param>
/// <param name="Topics">Codes of the topics its remit suggests.</param>
public sealed record DepartmentRule(IReadOnlyList<string> Endings, DepartmentLevel Level, IReadOnlyList<string> Topics);
