namespace Gazette.News.Formats.Pages;

/// <summary>Letters that stand side by side on one line of one column. Points, with y growing upwards.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Baseline">Where the letters stand.</param>
/// <param name="Size">The size of most letters, in points.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsBold">Whether all letters are of a bold font.</param>
internal sealed record PdfRun(double Left, double Right, double Baseline, double Size, string Text, bool IsBold)
{
    /// <summary>Upper edge, as high as letters reach.</summary>
    public double Top => Baseline + 0.85 * Size;

    /// <summary>Lower edge.</summary>
    public double Bottom => Baseline - 0.15 * Size;
}
