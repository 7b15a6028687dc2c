using Microsoft.Playwright;

namespace Gazette.EndToEnd.Browser;

/// <summary>One browser for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Executable is not { } executable)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A page in a fresh profile: another person.</summary>
    internal async Task<IPage> Open(string url, string language = "zh-CN", int width = 1280, int height = 800, bool dark = false)
    {
        if (browser is null)
            throw new InvalidOperationException("No browser is installed: install chromium, or name one in GAZETTE_BROWSER.");
        var context = await browser.NewContextAsync(new()
        {
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = width < 500 ? 2 : 1,
            HasTouch = width < 500,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        await page.GotoAsync(url);
        return page;
    }
}
