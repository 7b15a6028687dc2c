namespace Gazette.News;

/// <summary>The level of government a department belongs to.</summary>
public enum DepartmentLevel
{
    /// <summary>The district itself.</summary>
    District,

    /// <summary>A subdistrict or town of the district.</summary>
    Subdistrict,

    /// <summary>The city above the district.</summary>
    City,

    /// <summary>The province or the state.</summary>
    Higher,
}

/// <summary>A body that answers for articles and can be followed.</summary>
public sealed record Department
{
    /// <summary>Stable code of a–z, 0–9 and hyphen, at most 40 characters: it travels in links and buttons.</summary>
    public required string Code { get; init; }

    /// <summary>The display name, as bylines print it: 区卫健局.</summary>
    public required string Name { get; init; }

    /// <summary>The official name: 卫生健康局.</summary>
    public string? FullName { get; init; }

    /// <summary>The name in English.</summary>
    public string? EnglishName { get; init; }

    /// <summary>Other names in use, with and without 区: 卫健局, 卫健委.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names of bodies it took over.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>Level of government.</summary>
    public DepartmentLevel Level { get; init; }

    /// <summary>Codes of the topics its remit suggests: a hint, weaker than the words of a piece.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Code of the body it belongs to, if any: whoever follows that one gets its news too.</summary>
    public string? Parent { get; init; }

    /// <summary>False for a byline the taxonomy does not know: visible and followable, waiting for an operator.</summary>
    public bool Confirmed { get; init; } = true;
}

/// <summary>A subject that articles are about and that can be followed.</summary>
public sealed record Topic
{
    /// <summary>Stable code of a–z, 0–9 and hyphen, at most 40 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The name in Chinese: 财政.</summary>
    public required string Name { get; init; }

    /// <summary>The name in English: Finance.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Code of the wider topic, if any.</summary>
    public string? Parent { get; init; }

    /// <summary>Other words people use for it in questions, in either language.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Words that speak for the topic in a text, each with its weight (above 0).</summary>
    public IReadOnlyDictionary<string, double> For { get; init; } = new Dictionary<string, double>();

    /// <summary>Words that speak against it, each with its weight (above 0).</summary>
    public IReadOnlyDictionary<string, double> Against { get; init; } = new Dictionary<string, double>();
}
