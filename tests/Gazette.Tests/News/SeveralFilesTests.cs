using Gazette.News;
using Gazette.News.Issues;

namespace Gazette.Tests.News;

/// <summary>The pages of one day, a file each, read as one issue.</summary>
public class SeveralFilesTests
{
    private const string First = "第1版 要闻\n\n## 一条河的十年\n\n治河从截污开始。区水务局沿河排查四百多个排口，能接管网的接管网，\n\n（下转第3版）\n\n## 区财政局晒账本\n\n9月1日，区财政局晒账本。（**区财政局**）\n";
    private const string Third = "第3版 民生\n\n## 老人食堂开张\n\n9月2日，老人食堂开张。（**区民政局**）\n\n上接第1版《一条河的十年》\n\n接不了的就地建小型处理站。河水清了，白鹭回来了。（**区水务局**）\n";

    [Fact]
    public void A_piece_that_goes_on_in_another_file_is_whole_where_it_begins()
    {
        var readings = Read();
        Assert.Equal(["一条河的十年", "区财政局晒账本"], readings[0].Articles.Select(a => a.Title));
        Assert.EndsWith("能接管网的接管网，接不了的就地建小型处理站。河水清了，白鹭回来了。", readings[0].Articles[0].Body);
        Assert.Equal(["区水务局"], readings[0].Articles[0].Departments);
        Assert.False(readings[0].Articles[0].Fragment);
        Assert.Equal(["老人食堂开张"], readings[1].Articles.Select(a => a.Title));
    }

    [Fact]
    public void The_spans_of_the_other_file_say_where_its_half_went()
    {
        var spans = Read()[1].Spans;
        var half = Assert.Single(spans, s => Third.Substring(s.Start, s.Length).StartsWith("接不了的", StringComparison.Ordinal));
        Assert.Null(half.Article);
        Assert.Contains("一条河的十年", half.Evidence);
        Assert.All(spans, s => Assert.True(s.Start >= 0 && s.Start + s.Length <= Third.Length));
    }

    [Fact]
    public void Each_file_keeps_its_page_and_section()
    {
        var readings = Read();
        Assert.Equal([(1, "要闻"), (3, "民生")], readings.Select(r => (r.Page!.Value, r.Articles[0].Section!)));
        Assert.All(readings, r => Assert.All(r.Articles, a => Assert.Equal(r.Page, a.Page)));
    }

    [Fact]
    public void Alone_each_half_is_a_fragment()
    {
        Assert.True(Checkout.Read(First).Articles[0].Fragment);
        Assert.True(Checkout.Read(Third).Articles[^1].Fragment);
    }

    [Fact]
    public void Pages_handed_in_together_are_one_issue_in_the_order_of_their_pages()
    {
        var results = Together(("A3_20260901.txt", Third), ("A1_20260901.txt", First));
        Assert.Equal(["老人食堂开张"], results[0].Articles.Select(a => a.Title));
        Assert.EndsWith("能接管网的接管网，接不了的就地建小型处理站。河水清了，白鹭回来了。", results[1].Articles[0].Body);
        Assert.All(results.SelectMany(r => r.Articles), a => Assert.False(a.Fragment));
    }

    [Fact]
    public void Pages_of_two_days_are_two_issues()
    {
        var results = Together(("A1_20260901.txt", First), ("A3_20260902.txt", Third));
        Assert.True(results[0].Articles[0].Fragment);
        Assert.True(results[1].Articles[^1].Fragment);
    }

    [Fact]
    public void A_list_among_the_pages_is_read_as_the_list_it_is()
    {
        var results = Together(("A1_20260901.txt", First), ("more.jsonl", "{\"title\":\"渡口通车\",\"text\":\"9月1日，渡口大桥通车。\"}\n"), ("A3_20260901.txt", Third));
        Assert.Equal([2, 1, 1], results.Select(r => r.Articles.Count));
    }

    private static List<Reading> Together(params (string Name, string Text)[] files)
    {
        var documents = files.Select(f => new HandedDocument(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(f.Text)), new DocumentFacts(f.Name, null, null, Checkout.Today))).ToList();
        return [.. Checkout.Reader.ReadTogether(documents).Select(results => results.Single().Reading!)];
    }

    private static IReadOnlyList<Reading> Read() => Checkout.Reader.Read([Page(First, "A1_20260901.txt"), Page(Third, "A3_20260901.txt")]);

    private static IssueFile Page(string text, string name) => new(text, new DocumentFacts(name, null, null, Checkout.Today));
}
