using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gazette.News.Formats.Pages;

/// <summary>What the styles of a Word document say: which are headings, and how large their letters are.</summary>
internal sealed partial class WordStyles
{
    private const int MostAncestors = 12;
    private const int UsualHalfPoints = 21;   // 五号, Word's own default for Chinese

    private readonly Dictionary<string, Style> byId = [];
    private readonly int usual;

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                byId.TryAdd(id, style);
        }

        usual = HalfPoints(main.StyleDefinitionsPart?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize?.Val?.Value) ?? UsualHalfPoints;
    }

    /// <summary>The level of a paragraph's heading style or outline, 0 when it is none.</summary>
    public int Heading(Paragraph paragraph)
    {
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value;
        if (outline is >= 0 and < 6)
            return outline.Value + 1;
        foreach (var style in Ancestry(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var name = style.StyleName?.Val?.Value ?? style.StyleId!.Value!;
            if (TitleName().IsMatch(name))
                return 1;
            if (HeadingName().Match(name) is { Success: true } match)
                return int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < 6 and var level)
                return level + 1;
        }

        return 0;
    }

    /// <summary>Whether a paragraph's style is for what stands under pictures.</summary>
    public bool IsCaption(Paragraph paragraph) =>
        Ancestry(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Any(s => s.StyleName?.Val?.Value is "caption" or "Caption" or "题注" or "图片说明");

    /// <summary>The size of a run's letters in half points.</summary>
    public int Size(Paragraph paragraph, Run run) =>
        HalfPoints(run.RunProperties?.FontSize?.Val?.Value)
        ?? Ancestry(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(s => HalfPoints(s.StyleRunProperties?.FontSize?.Val?.Value)).FirstOrDefault(s => s is not null)
        ?? usual;

    /// <summary>Whether a run is bold.</summary>
    public bool IsBold(Paragraph paragraph, Run run)
    {
        if (run.RunProperties?.Bold is { } own)
            return own.Val is null || own.Val.Value;
        return Ancestry(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleRunProperties?.Bold).FirstOrDefault(b => b is not null) is { } styled
            && (styled.Val is null || styled.Val.Value);
    }

    /// <summary>Whether a paragraph is centred.</summary>
    public bool IsCentred(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.Justification?.Val
            ?? Ancestry(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleParagraphProperties?.Justification?.Val).FirstOrDefault(v => v is not null);
        return own is not null && own.Value == JustificationValues.Center;
    }

    /// <summary>A style and those it is based on; a ring of styles ends by its length.</summary>
    private IEnumerable<Style> Ancestry(string? id)
    {
        for (var i = 0; i < MostAncestors && id is not null && byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? HalfPoints(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and < 2000 ? size : null;

    [GeneratedRegex(@"^(heading|标题|標題)\s*(?<level>[1-6])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(title|标题|標題)$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleName();
}
