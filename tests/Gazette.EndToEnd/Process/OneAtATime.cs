namespace Gazette.EndToEnd.Process;

/// <summary>Tests that start processes run one after another, with nothing beside them: they measure and kill.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "processes";
}
