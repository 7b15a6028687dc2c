using System.Globalization;
using System.Text;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>A reading in the words of the layout pages: one line a fact, what is empty left out.</summary>
internal static class Transcript
{
    public static string Of(Reading reading)
    {
        var lines = new StringBuilder();
        if (reading.DateSource == DateSource.Text)
            lines.Append(CultureInfo.InvariantCulture, $"date: {reading.Date:yyyy-MM-dd} {reading.DateSource}\n");
        if (reading.Page is { } page)
            lines.Append(CultureInfo.InvariantCulture, $"page: {page}\n");
        foreach (var article in reading.Articles)
            Write(article, reading.Page, lines);
        Fact(lines, "furniture", " | ", reading.Furniture);
        return lines.ToString();
    }

    private static void Write(Article article, int? page, StringBuilder lines)
    {
        lines.Append("# ").Append(article.Title).Append(article.DerivedTitle ? " [derived]" : "").Append(article.Fragment ? " [fragment]" : "").Append('\n');
        if (article.Page != page)
            lines.Append(CultureInfo.InvariantCulture, $"page: {article.Page}\n");
        Fact(lines, "kicker", "", article.Kicker is { } kicker ? [kicker] : []);
        Fact(lines, "section", "", article.Section is { } section ? [section] : []);
        Fact(lines, "departments", ", ", article.Departments);
        Fact(lines, "mentions", ", ", article.Mentions);
        Fact(lines, "authors", ", ", article.Authors);
        Fact(lines, "captions", " | ", article.Captions);
        foreach (var paragraph in article.Paragraphs)
            lines.Append(article.Subheads.Contains(paragraph) ? "## " : "").Append(paragraph).Append('\n');
    }

    private static void Fact(StringBuilder lines, string name, string separator, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            lines.Append(name).Append(": ").AppendJoin(separator, values).Append('\n');
    }
}
