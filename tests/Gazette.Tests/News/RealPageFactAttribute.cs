namespace Gazette.Tests.News;

/// <summary>A test of the real page, whose text is not in the repository: it runs where GAZETTE_REAL_PAGE names the file, and says so where it is skipped.</summary>
public sealed class RealPageFactAttribute : FactAttribute
{
    public const string Variable = "GAZETTE_REAL_PAGE";

    public RealPageFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"{Variable} names no file: the real page is not part of the repository.";
    }
}
