namespace Gazette.Benchmarks.Samples;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gazette-benchmark");
    private int files;

    /// <summary>A path in it that nothing lies at.</summary>
    public string NewFile() => Path.Combine(folder.FullName, $"{++files}.db");

    public void Dispose() => folder.Delete(recursive: true);
}
