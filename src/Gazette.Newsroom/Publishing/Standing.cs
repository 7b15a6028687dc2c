using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>What an editor corrected of an article and what therefore stands, whatever its sources write later; null was not corrected.</summary>
/// <param name="Title">The headline.</param>
/// <param name="DepartmentCodes">Codes of all its departments.</param>
/// <param name="TopicCodes">Codes of all its topics.</param>
public sealed record Standing(string? Title = null, IReadOnlyList<string>? DepartmentCodes = null, IReadOnlyList<string>? TopicCodes = null)
{
    /// <summary>This with what a later correction says.</summary>
    internal Standing And(Standing later) => new(later.Title ?? Title, later.DepartmentCodes ?? DepartmentCodes, later.TopicCodes ?? TopicCodes);

    /// <summary>A source's new text with what stands in it.</summary>
    internal Draft In(Draft draft, Taxonomy taxonomy)
    {
        var article = draft.Article with
        {
            Title = Title ?? draft.Article.Title,
            DerivedTitle = Title is null && draft.Article.DerivedTitle,
            Departments = DepartmentCodes is null ? draft.Article.Departments : [.. DepartmentCodes.Select(c => taxonomy.DepartmentByCode(c)?.Name ?? c)],
            Topics = TopicCodes is null ? draft.Article.Topics : [.. TopicCodes.Select(c => taxonomy.TopicByCode(c)?.Name ?? c)],
        };
        return Draft.Of(draft.Position, article, DepartmentCodes ?? draft.DepartmentCodes, TopicCodes ?? draft.TopicCodes);
    }
}
