using Gazette.News.Layout.Lines;

namespace Gazette.News.Issues;

/// <summary>What an editor should look at.</summary>
internal static class Editor
{
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
            warnings.AddRange(draft.Piece.Joins.Where(j => j.IsClose).Select(j => $"{title}的续文也可能属于另一篇：{j.Evidence}。"));
        }

        return warnings;
    }
}
