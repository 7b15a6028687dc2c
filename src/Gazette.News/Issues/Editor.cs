using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Pieces;

namespace Gazette.News.Issues;

/// <summary>What an editor should look at.</summary>
internal static class Editor
{
    private const int Shown = 10;

    /// <summary>The close decisions among the parts of a file, then what its pieces lack.</summary>
    public static IReadOnlyList<string> Warnings(IReadOnlyList<Part> parts, IReadOnlyList<Draft> drafts)
    {
        var warnings = parts.Select(p => p.Doubt).OfType<string>().ToList();
        foreach (var draft in drafts)
        {
            var title = $"《{draft.Title}》";
            if (draft.LacksBeginning)
                warnings.Add(draft.IsDerived ? $"{title}缺开头，按残篇收录，以首句为题。" : $"{title}缺开头，按残篇收录。");
            else if (draft.IsDerived)
                warnings.Add($"{title}没有标题，以首句为题。");
            if (draft.LacksEnd)
                warnings.Add($"{title}缺结尾，按残篇收录。");
            if (draft.Byline.Bodies.Count == 0 && draft.Byline.People.Count == 0)
                warnings.Add($"{title}没有署名。");
            warnings.AddRange(draft.Piece.Joins.Where(j => j.Doubt is not null).Select(j => $"{title}的“{Opening(j)}…”一段{j.Doubt}。"));
        }

        return warnings;
    }

    private static string Opening(JoinedHalf join) => join.Half.Body.First().Text is { Length: > Shown } text ? text[..Shown] : join.Half.Body.First().Text;
}
