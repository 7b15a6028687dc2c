namespace Gazette.Storage.Following;

/// <summary>The sequence of offers as Following needs it inside its own transactions.</summary>
internal static class Sequences
{
    public const string SelectCurrent = "SELECT value FROM sequence WHERE name = 'offer'";
}
