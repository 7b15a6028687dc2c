namespace Gazette.EndToEnd.Process;

/// <summary>Tests that measure, or kill at moments drawn from a seed, run one after another with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "processes";
}
