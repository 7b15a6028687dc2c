using System.Globalization;
using Gazette.Conversation.Replies;
using ScottPlot;

namespace Gazette.Channels.Charts;

/// <summary>Draws a chart. The same chart gives the same bytes.</summary>
internal static class ChartDrawing
{
    /// <summary>Pixels across.</summary>
    public const int Width = 960;

    /// <summary>Pixels down.</summary>
    public const int Height = 600;

    /// <summary>More values than these cannot be told apart: the last are drawn.</summary>
    public const int MostPoints = 36;

    private const int LongestTitle = 80;
    private const int LongestLabel = 12;
    private const int MostLabels = 10;
    private const float TitleSize = 32;
    private const float LabelSize = 24;
    private const int Ticks = 6;
    private const float RightMargin = 40;

    // Pixels for a title; a Latin letter is about half as wide as a Chinese character.
    private const float TitleWidth = 880;
    private const float LatinWidth = 0.55f;

    // What is left beside the numbers of the axis, for the labels below.
    private const float PlotWidth = 820;
    private const float LabelGap = 24;
    private const float DotSize = 12;

    // Air above the highest value, for its number.
    private const double Headroom = 1.18;

    private static readonly Color Ink = Color.FromHex("#1f2933");
    private static readonly Color Soft = Color.FromHex("#52606d");
    private static readonly Color Lines = Color.FromHex("#e4e7eb");
    private static readonly Color Accent = Color.FromHex("#b3261e");

    /// <summary>Every text that is written on it.</summary>
    public static IEnumerable<string> Texts(Chart chart) =>
        [Title(chart), chart.Unit, .. Points(chart).Select(Label), .. Points(chart).Select(p => Number(p.Value)), "0123456789.,-−"];

    /// <summary>The chart as PNG.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="fontFile">A font that holds its texts.</param>
    public static byte[] Png(Chart chart, string fontFile)
    {
        var family = Families.Of(fontFile);
        var points = Points(chart);
        using var plot = new Plot();
        plot.Font.Set(family);
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.White;
        plot.Title(Title(chart), Size(Title(chart)));
        plot.Axes.Title.Label.ForeColor = Ink;
        Draw(plot, chart.Kind, points);
        Write(plot, points, family);
        Frame(plot, chart.Unit, points, family);
        using var image = plot.GetImage(Width, Height);
        return image.GetImageBytes(ImageFormat.Png);
    }

    private static void Draw(Plot plot, ChartKind kind, IReadOnlyList<ChartPoint> points)
    {
        double[] places = [.. Enumerable.Range(0, points.Count).Select(i => (double)i)], values = [.. points.Select(p => (double)p.Value)];
        if (kind == ChartKind.Line)
        {
            var line = plot.Add.Scatter(places, values, Accent);
            (line.LineWidth, line.MarkerSize) = (4, DotSize);
            return;
        }

        foreach (var bar in plot.Add.Bars(places, values).Bars)
            (bar.FillColor, bar.LineWidth, bar.Size) = (Accent, 0, 0.62);
    }

    // Each value in numbers, where there is room.
    private static void Write(Plot plot, IReadOnlyList<ChartPoint> points, string family)
    {
        if (points.Count > MostLabels)
            return;
        foreach (var (i, point) in points.Index())
        {
            var text = plot.Add.Text(Number(point.Value), i, (double)point.Value);
            (text.LabelFontName, text.LabelFontSize, text.LabelFontColor) = (family, LabelSize, Ink);
            (text.LabelAlignment, text.OffsetY) = point.Value < 0 ? (Alignment.UpperCenter, 10) : (Alignment.LowerCenter, -10);
        }
    }

    private static void Frame(Plot plot, string unit, IReadOnlyList<ChartPoint> points, string family)
    {
        var room = (int)Math.Max(1, PlotWidth / (points.Max(p => Ems(Label(p))) * LabelSize + LabelGap));
        var step = (points.Count + room - 1) / room;
        var shown = Enumerable.Range(0, points.Count).Where(i => (points.Count - 1 - i) % step == 0).ToList();
        plot.Axes.Bottom.SetTicks([.. shown.Select(i => (double)i)], [.. shown.Select(i => Label(points[i]))]);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Number, TargetTickCount = Ticks };
        foreach (var axis in (IAxis[])[plot.Axes.Bottom, plot.Axes.Left])
        {
            (axis.TickLabelStyle.FontName, axis.TickLabelStyle.FontSize, axis.TickLabelStyle.ForeColor) = (family, LabelSize, Soft);
            axis.FrameLineStyle.Color = Lines;
            axis.MajorTickStyle.Length = axis.MinorTickStyle.Length = 0;
        }

        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.MinimumSize = RightMargin;
        var corner = plot.Add.Annotation(unit, Alignment.UpperLeft);
        (corner.LabelFontName, corner.LabelFontSize, corner.LabelFontColor) = (family, LabelSize, Soft);
        (corner.LabelBackgroundColor, corner.LabelBorderWidth, corner.LabelShadowColor) = (Colors.White, 0, Colors.Transparent);
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Lines;
        var (low, high) = Range(points);
        plot.Axes.SetLimits(-0.6, points.Count - 0.4, low, high);
    }

    // From nothing, so that heights compare as the values do.
    private static (double Low, double High) Range(IReadOnlyList<ChartPoint> points)
    {
        double low = Math.Min(0, (double)points.Min(p => p.Value)), high = Math.Max(0, (double)points.Max(p => p.Value));
        return low == high ? (0, 1) : (low * Headroom, high * Headroom);
    }

    private static IReadOnlyList<ChartPoint> Points(Chart chart) => [.. chart.Points.TakeLast(MostPoints)];

    private static float Size(string title) => Math.Min(TitleSize, TitleWidth / Math.Max(1, Ems(title)));

    // About how wide a text is, in the width of a Chinese character.
    private static float Ems(string text) => text.Sum(c => c < '\u2e80' ? LatinWidth : 1);

    private static string Title(Chart chart) => Cut(chart.Title, LongestTitle);

    private static string Label(ChartPoint point) => Cut(point.Label, LongestLabel);

    private static string Number(decimal value) => Number((double)value);

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1 ? "#,##0.##" : "0.####", CultureInfo.InvariantCulture);

    // At a whole character as people see it, on one line.
    private static string Cut(string text, int most)
    {
        var whole = new StringInfo(string.Concat(text.Where(c => !char.IsControl(c))));
        return whole.LengthInTextElements <= most ? whole.String : whole.SubstringByTextElements(0, most - 1) + "…";
    }

    /// <summary>The names under which font files are known to the drawing library, which keeps them for the process.</summary>
    private static class Families
    {
        private static readonly Lock Gate = new();
        private static readonly Dictionary<string, string> Known = [];

        public static string Of(string file)
        {
            lock (Gate)
            {
                if (Known.TryGetValue(file, out var family))
                    return family;
                family = "gazette-" + Known.Count.ToString(CultureInfo.InvariantCulture);
                Fonts.AddFontFile(family, file, bold: false, italic: false);
                return Known[file] = family;
            }
        }
    }
}
