using System.Text.RegularExpressions;
using Gazette.News.Classification;
using Gazette.News.Cleaning;
using Gazette.News.Layout.Lines;

namespace Gazette.News.Layout.Marks;

/// <summary>Finds who took a picture: on a line of its own, or at the end of a caption.</summary>
internal static partial class PhotoCredits
{
    private const int Longest = 40;

    /// <summary>The part as a credit, or null when it is none.</summary>
    public static Part? Whole(Part part, BylineReader reader)
    {
        if (part.Text.Length is < 3 or > Longest || part.Bullet || !Alone().IsMatch(part.Text))
            return null;
        return Reads(part.Text, reader) is { } byline ? part.As(SpanRole.Byline, "who took a picture") with { Byline = byline, IsOfPicture = true, Heading = 0 } : null;
    }

    /// <summary>A caption without its credit, and the credit; the part alone where none can be cut off.</summary>
    public static IReadOnlyList<Part> CutOff(Part part, BylineReader reader, Cleaner cleaner)
    {
        var match = AtEnd().Match(part.Text);
        if (!match.Success || match.Index == 0 || Reads(match.Value, reader) is not { } byline || PartCut.At(part, match.Index, cleaner) is not var (caption, credit))
            return [part];
        return [caption.As(SpanRole.Caption, "who took the picture stands behind it"), credit.As(SpanRole.Byline, "who took a picture, behind its caption") with { Byline = byline, IsOfPicture = true }];
    }

    private static Byline? Reads(string text, BylineReader reader) =>
        Mark().Replace(text.Trim().Trim('（', '）', '(', ')', '【', '】'), " ") is var names && names.Trim().Length > 0 ? reader.Read(names, true) : null;

    [GeneratedRegex(@"^([（(【]?[^，。！？；“”]{2,30}(摄影报道|摄|攝|供图|供圖)[）)】]?|[（(【]?(摄影|攝影|图片|图片提供|图片来源|供图|供圖|图)\s*[:：/／][^，。]{2,24}[）)】]?)$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"([（(][^（()）。]{2,30}(摄影报道|摄|攝|供图|供圖)[）)]|(?<=[。！？”\s\u3000])[^，。！？；“”（(\s\u3000]{0,10}([\s\u3000]*[^，。！？；“”（(\s\u3000]{2,4}){1,3}[\s\u3000/／]*(摄影报道|摄|攝|供图|供圖))$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"[/／]?(摄影报道|摄影|摄|攝影|攝|供图|供圖)$|^(摄影|攝影|图片|图片提供|图片来源|供图|供圖|图)\s*[:：/／]")]
    private static partial Regex Mark();
}
