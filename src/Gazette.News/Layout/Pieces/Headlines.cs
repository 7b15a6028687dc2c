using System.Text;
using Gazette.News.Layout.Lines;

namespace Gazette.News.Layout.Pieces;

/// <summary>The lines of a headline as one.</summary>
internal static class Headlines
{
    /// <summary>A line broken at the column's width goes on without a blank, as does a deck with its dash; two lines of equal right are parted by one.</summary>
    public static string Join(IReadOnlyList<Part> lines)
    {
        var joined = new StringBuilder(lines[0].Words);
        foreach (var line in lines.Skip(1))
        {
            if (line.Heading > 0 && line.Evidence != "second line of a headline" && !line.Text.StartsWith('—'))
                joined.Append(' ');
            joined.Append(line.Words);
        }

        return joined.ToString();
    }
}
