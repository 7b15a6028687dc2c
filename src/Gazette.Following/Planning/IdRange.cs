namespace Gazette.Following.Planning;

/// <summary>Ids that a store set aside.</summary>
/// <param name="First">The first.</param>
/// <param name="Count">How many follow one another from there; 0 for none.</param>
public readonly record struct IdRange(long First, int Count);
