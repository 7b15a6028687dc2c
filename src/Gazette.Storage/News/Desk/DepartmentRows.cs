using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Storage.News;

/// <summary>The departments that were met in bylines, and their articles when one becomes another.</summary>
internal sealed class DepartmentRows(Statements statements)
{
    private const string Insert = """
        INSERT INTO department (code, name, confirmed, first_met) VALUES (@0, @1, @2, @3) ON CONFLICT (code) DO NOTHING
        """;

    private const string SelectMerged = "SELECT code, merged_into FROM department WHERE merged_into IS NOT NULL";

    private const string MarkConfirmed = "UPDATE department SET confirmed = 1 WHERE code = @0 AND confirmed = 0 AND merged_into IS NULL";

    private const string MarkMerged = "UPDATE department SET merged_into = @1 WHERE code = @0 OR merged_into = @0";

    private const string SelectArticles = "SELECT DISTINCT article_id FROM article_department WHERE code = @0 ORDER BY article_id";

    private const string DeleteOld = """
        DELETE FROM article_department WHERE article_id = @0 AND code = @1 AND EXISTS (SELECT 1 FROM article_department b WHERE b.article_id = @0 AND b.code = @2)
        """;

    private const string UpdateOld = "UPDATE article_department SET code = @2 WHERE article_id = @0 AND code = @1";

    private const string UpdateContent = """
        UPDATE article_version SET content = @1 WHERE article_id = @0 AND version = (SELECT version FROM article WHERE id = @0)
        """;

    private const string SelectPlace = "SELECT news_order FROM article_text WHERE article_id = @0";

    public void Meet(IEnumerable<Department> departments, DateTimeOffset at)
    {
        foreach (var department in departments)
            statements.Run(Insert, department.Code, department.Name, department.Confirmed, Columns.Milliseconds(at));
    }

    public Dictionary<string, string> Merged() =>
        statements.Rows(SelectMerged, r => (Code: r.GetString(0), Into: r.GetString(1))).ToDictionary(m => m.Code, m => m.Into, StringComparer.Ordinal);

    public bool Confirm(string code) => statements.Run(MarkConfirmed, code) > 0;

    /// <summary>Gives a department's articles to another. Their texts do not change, so they get no new version.</summary>
    public IReadOnlyList<long> Merge(Department from, Department into, Shown shown, DateTimeOffset at)
    {
        // One that the file knows may be merged too: from now on its code stands here.
        Meet([from], at);
        statements.Run(MarkMerged, from.Code, into.Code);
        var articles = statements.Rows(SelectArticles, r => r.GetInt64(0), from.Code);
        foreach (var id in articles)
            Rename(id, from, into, shown);
        return articles;
    }

    private void Rename(long id, Department from, Department into, Shown shown)
    {
        statements.Run(DeleteOld, id, from.Code, into.Code);
        statements.Run(UpdateOld, id, from.Code, into.Code);
        var held = new HeldArticles(statements).Find(id)!;
        var article = held.Article with { Departments = [.. held.Article.Departments.Select(name => name == from.Name ? into.Name : name).Distinct(StringComparer.Ordinal)] };
        statements.Run(UpdateContent, id, ArticleContent.Write(article));
        foreach (var place in statements.Rows(SelectPlace, r => r.GetInt64(0), id))
        {
            shown.Hide(place);
            shown.Show(id, place, Draft.Of(0, article, held.DepartmentCodes, held.TopicCodes));
        }
    }
}
