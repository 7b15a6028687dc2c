namespace Gazette.EndToEnd.Browser;

/// <summary>A test that drives a real browser. Without one it is skipped with the reason; in CI that is a failure.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string?[] Places = [Environment.GetEnvironmentVariable("GAZETTE_BROWSER"), "/usr/bin/chromium", "/usr/bin/google-chrome"];

    public BrowserFactAttribute()
    {
        // In CI the test runs, and fails at the browser it cannot find.
        if (Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "No browser: install chromium, or name one in GAZETTE_BROWSER.";
    }

    public static string? Executable { get; } = Places.FirstOrDefault(File.Exists);
}
