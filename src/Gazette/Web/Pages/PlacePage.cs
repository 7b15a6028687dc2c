using Gazette.Conversation.Intents;
using Gazette.News;
using Gazette.Newsroom;

namespace Gazette.Web.Pages;

/// <summary><c>/departments/{code}</c> and <c>/topics/{code}</c>: what is new there, newest first; a page's place stays right while news arrive.</summary>
internal sealed class PlacePage(IArticleReader articles, ITaxonomy taxonomy)
{
    public Task<Page> Department(string code, string? after, Visit visit, CancellationToken ct) =>
        taxonomy.Current.DepartmentByCode(code) is { } department
            ? Of(visit.Texts.Department(department)!, "/departments/" + department.Code, new() { Departments = [department.Code] }, after, visit, ct)
            : Task.FromResult(Refusals.NotThere(visit));

    public Task<Page> Topic(string code, string? after, Visit visit, CancellationToken ct) =>
        taxonomy.Current.TopicByCode(code) is { } topic
            ? Of(visit.Language == "zh" ? topic.Name : topic.EnglishName, "/topics/" + topic.Code, new() { Topics = [topic.Code] }, after, visit, ct)
            : Task.FromResult(Refusals.NotThere(visit));

    private async Task<Page> Of(string name, string path, ArticleFilter filter, string? after, Visit visit, CancellationToken ct)
    {
        var found = await articles.Newest(filter, Listing.PageSize, after, ct).ConfigureAwait(false);
        var list = found.Items.Count == 0
            ? Html.Of($"<p>{visit.Texts["page.none"]}</p>")
            : Listing.Of(found, path, visit, taxonomy.Current, []);
        var count = found.Total == 0 ? Html.Nothing : Html.Of($"""<p class="meta">{Listing.Count(found.Total, visit.Texts)}</p>""");
        return new(name, Html.Of($"<h1>{name}</h1>{count}{list}")) { Listed = after is null };
    }
}
