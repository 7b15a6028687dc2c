using Gazette.News;

namespace Gazette.Configuration;

/// <summary>The file <c>taxonomy.json</c> beside <c>appsettings.json</c>.</summary>
internal static class TaxonomyFile
{
    private const string Name = "taxonomy.json";

    /// <summary>Where it lies.</summary>
    public static string PathIn(string home) => Path.Combine(home, Name);

    /// <summary>Reads and checks it.</summary>
    /// <exception cref="SettingsException">It cannot be read, or holds mistakes.</exception>
    public static Taxonomy Read(string home)
    {
        try
        {
            var parsed = Taxonomy.Parse(File.ReadAllText(PathIn(home)));
            return parsed.Taxonomy ?? throw new SettingsException([.. parsed.Mistakes.Select(m => $"{Name}: {m}")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"{Name}: cannot be read ({exception.Message})."]);
        }
    }
}
