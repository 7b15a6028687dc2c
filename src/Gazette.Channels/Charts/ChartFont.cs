using SkiaSharp;

namespace Gazette.Channels.Charts;

/// <summary>The font that charts are written in, or why there is none. The one place that decides it.</summary>
public sealed class ChartFont : IDisposable
{
    // A font that holds these holds the simplified characters of a newspaper.
    private const string Probe = "头财政收入亿元累计月";

    private readonly SKTypeface? typeface;

    private ChartFont(string? path, SKTypeface? typeface, string? missing)
    {
        Path = path;
        Missing = missing;
        this.typeface = typeface;
    }

    /// <summary>The file, or null where there is none that holds Chinese characters: then tables are sent instead of charts.</summary>
    public string? Path { get; }

    /// <summary>Why there is none, and what to do; null where there is one.</summary>
    public string? Missing { get; }

    /// <summary>The configured font, else the first of the system's that holds Chinese characters.</summary>
    /// <param name="configured"><c>Charts:FontFile</c>, absolute, or null.</param>
    public static ChartFont Find(string? configured) => Find(configured, FontPlaces.OfThisSystem());

    internal static ChartFont Find(string? configured, IReadOnlyList<string> places)
    {
        try
        {
            if (configured is not null)
                return Open(configured) ?? new(null, null, Refused(configured));
            return places.Select(Open).FirstOrDefault(font => font is not null) ?? new(null, null, HowToGetOne());
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
        {
            return new(null, null, $"the drawing library does not load on this system ({(exception.InnerException ?? exception).Message})");
        }
    }

    /// <summary>Whether it holds every character of some texts.</summary>
    public bool Holds(IEnumerable<string> texts) =>
        typeface is not null && texts.SelectMany(t => t.EnumerateRunes()).Distinct().All(rune => typeface.ContainsGlyph(rune.Value));

    /// <inheritdoc/>
    public void Dispose() => typeface?.Dispose();

    private static ChartFont? Open(string path)
    {
        if (!File.Exists(path) || SKTypeface.FromFile(path) is not { } typeface)
            return null;
        var font = new ChartFont(path, typeface, null);
        if (font.Holds([Probe]))
            return font;
        font.Dispose();
        return null;
    }

    private static string Refused(string path) => File.Exists(path)
        ? $"Charts:FontFile: {path} holds no Chinese characters; name a font that does, or leave the key empty to use one of the system's"
        : $"Charts:FontFile: {path} is not there";

    private static string HowToGetOne() => "no font with Chinese characters was found: "
        + (OperatingSystem.IsLinux() ? "install one (Debian, Ubuntu: apt install fonts-wqy-microhei; Fedora: dnf install google-noto-sans-cjk-fonts)" : "install one")
        + ", or name a file in Charts:FontFile";
}
