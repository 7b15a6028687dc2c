using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.News;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>Departments or topics to choose from for a piece, those it has ticked: a tap gives or takes one.</summary>
internal static class DraftPlaces
{
    private const int PageSize = 12;
    private const int Columns = 2;

    /// <summary>A page of them, from 0.</summary>
    public static Reply Of(IssueDraft draft, DraftPiece piece, bool topics, int page, Asker asker)
    {
        var (texts, number) = (asker.Texts, DraftWording.Number(piece.Index));
        var (show, set) = topics ? (DraftStep.Topics, DraftStep.SetTopic) : (DraftStep.Departments, DraftStep.SetDepartment);
        var choices = topics ? Topics(piece, asker) : [.. Departments(draft, piece, asker.Taxonomy).Select(d => new Choice(d.Code, texts.Department(d)!, piece.Article.Departments.Contains(d.Name)))];
        var pages = Math.Max(1, (choices.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pages - 1);
        IEnumerable<Button> Page(string label, int to) => DraftWording.Button(draft, label, show, $"{number}|{DraftWording.Number(to)}");
        return new(
            asker.Language,
            [
                new Heading(texts["draft.piece.of", piece.Index + 1, piece.Article.Title]),
                new Paragraph(DraftWording.Places(piece.Article, asker)),
                new Note(texts[topics ? "draft.topics" : "draft.departments", page + 1, pages]),
            ],
            [
                .. choices.Skip(page * PageSize).Take(PageSize)
                    .SelectMany(c => DraftWording.Button(draft, (c.Has ? "✓ " : "") + c.Name, set, $"{number}|{DraftWording.Number(page)}|{c.Code}"))
                    .Chunk(Columns).Select(row => (IReadOnlyList<Button>)row),
                [
                    .. page > 0 ? Page("◀", page - 1) : [],
                    .. DraftWording.Button(draft, texts["button.done"], DraftStep.Open, number),
                    .. page < pages - 1 ? Page("▶", page + 1) : [],
                ],
            ]);
    }

    /// <summary>What can be chosen: first what the document names and nobody knows yet, then all that are known.</summary>
    public static IReadOnlyList<Department> Departments(IssueDraft draft, DraftPiece piece, Taxonomy taxonomy)
    {
        var read = DraftPieces.Of(draft with { Corrections = new() })[piece.Index].Article.Departments;
        return
        [
            .. read.Where(name => taxonomy.DepartmentByName(name) is null).Select(name => new Department { Code = Taxonomy.ProvisionalCode(name), Name = name, Confirmed = false }),
            .. taxonomy.Departments,
        ];
    }

    private static IReadOnlyList<Choice> Topics(DraftPiece piece, Asker asker) =>
        [.. asker.Taxonomy.Topics.Select(t => new Choice(t.Code, asker.Language == "zh" ? t.Name : t.EnglishName, piece.Article.Topics.Contains(t.Name)))];

    /// <summary>A department or topic on a button.</summary>
    private sealed record Choice(string Code, string Name, bool Has);
}
