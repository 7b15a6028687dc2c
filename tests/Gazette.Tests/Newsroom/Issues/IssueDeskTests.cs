using System.Text.Json.Nodes;
using Dapper;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Operating.Issues;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Schedules;
using Gazette.News;
using Gazette.Newsroom.Issues;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.Issues;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom.Issues;

/// <summary>Drafts on a real file: what is ordered in a chat is committed with its reply.</summary>
public sealed class IssueDeskTests : IDisposable
{
    private const string Token = "abcd1234";

    private static readonly ScheduleRules Rules = new(new(8, 0), _ => true);
    private static readonly DraftOwner Editor = new("telegram", "7", "501", "501");
    private static readonly HandedPart Part = new(HandedKind.File, "", "f", "9月.md");

    private readonly Newsdesk desk = new();
    private readonly IssueDraftStore store;
    private readonly ConversationStore chats;
    private readonly IssueDesk issues;
    private int messages;

    public IssueDeskTests()
    {
        store = new(desk.Database, new FollowMoves(Rules));
        chats = new(desk.Database, Rules, "Asia/Shanghai", desk.Clock, [], desk.Editor);
        issues = new(store, desk.Store, desk.Publisher, [], desk.Clock);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_draft_is_published_once_whoever_asks_for_it_at_the_same_time()
    {
        var draft = await Released(Piece("步道开放", "河岸步道开放。", "区财政局", "财政"), Piece("灯塔亮灯"));
        var published = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => issues.Publish(draft, default)));
        Assert.Single(published, done => done);
        var after = (await issues.Find(Token, Editor, default))!;
        Assert.Equal((DraftState.Published, 2, 0), (after.State, after.Outcome!.New, after.Outcome.Known));
        Assert.Equal(["finance", "money"], after.Outcome.DepartmentCodes.Concat(after.Outcome.TopicCodes));
        Assert.Equal(["步道开放", "灯塔亮灯"], await desk.Newest());
        Assert.Single(desk.Heard);
        Assert.Equal(["issue publish"], Actions());
        Assert.False(await issues.Publish(after, default));
    }

    [Fact]
    public async Task What_is_dropped_is_not_published_and_what_was_corrected_stands_when_the_source_changes_its_text()
    {
        var draft = await Ready(Piece("步道开放", "河岸步道开放。", "区财政局", "财政"), Piece("灯塔亮灯"));
        draft = await Corrected(draft, draft.Corrections.With(0, new(Departments: ["区教育局"])).With(1, new(Dropped: true)));
        await Orders(new DraftOrder.Publish(Token, Archive: false));
        await issues.Publish((await store.Find(Token, default))! with { Pages = draft.Pages }, default);
        Assert.Equal(["步道开放"], await desk.Newest(new() { Departments = ["edu"] }));
        Assert.Equal(["步道开放"], await desk.Newest());
        var again = await desk.Publish(new Publication("9月.md", "h2", Day: Today), Piece("步道开放", "河岸步道今起开放。", "区财政局", "财政"));
        Assert.Equal(PieceOutcome.NewVersion, again.Pieces[0].Outcome);
        Assert.Equal(["步道开放"], await desk.Newest(new() { Departments = ["edu"] }));
    }

    [Fact]
    public async Task What_is_published_already_is_foreseen_and_nothing_is_stored_by_looking()
    {
        await desk.Publish("9月.md", Today, Piece("步道开放", "河岸步道开放。"), Piece("渡口开渡", "渡口开渡了。"));
        var draft = await Ready(Piece("步道开放", "河岸步道开放。"), Piece("渡口开渡", "渡口今天开渡。"), Piece("灯塔亮灯"));
        var foreseen = await issues.Foresee(draft, default);
        Assert.Equal([PieceOutcome.Known, PieceOutcome.NewVersion, PieceOutcome.Stored], foreseen.OrderBy(p => p.Key).Select(p => p.Value));
        Assert.Equal(2, (await desk.Newest()).Count);
    }

    [Fact]
    public async Task A_part_that_comes_while_the_others_are_read_is_read_with_them()
    {
        await Orders(new DraftOrder.Take(Token, Part, "album", TimeSpan.Zero));
        var before = Assert.Single(await store.Due(desk.Clock.GetUtcNow(), default));
        await Orders(new DraftOrder.Take(Token, Part with { Name = "第2版.md" }, "album", HandedPart.Wait));
        await store.Keep(before, before with { State = DraftState.Ready, Pages = [Page(Piece("半份"))] }, desk.Clock.GetUtcNow(), default);
        var after = (await store.OfGroup(Editor, "album", default))!;
        Assert.Equal((DraftState.Gathering, 2, 0), (after.State, after.Parts.Count, after.Pages.Count));
        Assert.Empty(await store.Due(desk.Clock.GetUtcNow(), default));
        Assert.Equal(desk.Clock.GetUtcNow() + HandedPart.Wait, await store.NextDue(default));
    }

    [Fact]
    public async Task Another_operator_s_draft_is_not_to_be_touched()
    {
        await Ready(Piece("步道开放"));
        await Orders(Editor with { Sender = "502", Chat = "502" }, new DraftOrder.Publish(Token, false), new DraftOrder.Discard(Token));
        Assert.Equal(DraftState.Ready, (await store.Find(Token, default))!.State);
        Assert.Null(await issues.Find(Token, Editor with { Sender = "502" }, default));
    }

    [Fact]
    public async Task A_draft_is_told_once_for_each_state_and_forgotten_after_a_week()
    {
        var draft = await Ready(Piece("步道开放"));
        var untold = Assert.Single(await store.Untold(default));
        await store.Told(untold, default);
        Assert.Empty(await store.Untold(default));
        desk.Clock.Advance(IssueDraft.KeptFor - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await store.Purge(desk.Clock.GetUtcNow() - IssueDraft.KeptFor, default));
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await store.Purge(desk.Clock.GetUtcNow() - IssueDraft.KeptFor, default));
        Assert.Null(await store.Find(draft.Token, default));
    }

    [Fact]
    public void A_page_is_kept_as_it_was_read()
    {
        var page = Page(Piece("步道开放", "一。\n二。", "区财政局", "财政") with { Page = 3, Fragment = true }) with { Given = Today, Problem = new("gone", "9月.md") };
        var kept = Assert.Single(DraftPageJson.Read(DraftPageJson.Write([page])));
        Assert.Equal((page.Name, page.Hash, page.Given, page.Problem), (kept.Name, kept.Hash, kept.Given, kept.Problem));
        Assert.Equal(ArticleContent.Write(page.Reading.Articles[0]), ArticleContent.Write(kept.Reading.Articles[0]));
        Assert.Equal((page.Reading.Date, page.Reading.DateSource), (kept.Reading.Date, kept.Reading.DateSource));
        Assert.Equivalent(page.Reading.Warnings, kept.Reading.Warnings, strict: true);
    }

    [Fact]
    public void A_warning_kept_as_a_sentence_says_what_it_said()
    {
        var kept = JsonNode.Parse(DraftPageJson.Write([Page(Piece("步道开放"))]))!;
        kept[0]!["Warnings"] = new JsonArray("《步道开放》没有署名。");
        var warning = Assert.Single(Assert.Single(DraftPageJson.Read(kept.ToJsonString())).Reading.Warnings);
        Assert.Equal((WarningKind.Words, "《步道开放》没有署名。"), (warning.Kind, Assert.Single(warning.About)));
    }

    [Theory]
    [InlineData("zh", "第 3 行写坏了，读不出来，请重写这一条。")]
    [InlineData("en", "line 3 is broken and cannot be read: write it anew")]
    public async Task What_could_not_be_read_is_said_in_the_person_s_language(string language, string said)
    {
        var problem = new Problem("entry 2", "it is no valid JSON", "write the object anew", 3) { Kind = ProblemKind.Unreadable };
        var page = Page(Piece("步道开放"));
        page = page with { Reading = page.Reading with { Problems = [problem, new("entry 9", "it was cut", "send it again")] } };
        var draft = new IssueDraft(Token, Editor, DraftState.Ready, 1, [Part]) { Pages = DraftPageJson.Read(DraftPageJson.Write([page])) };
        var asker = new Asker(new("telegram", "7", "501"), null, Dialogue.Empty, language, desk.Clock.GetUtcNow(), Today, desk.Known.Current, null, true);
        var preview = await new DraftPreview(issues).Of(draft, 0, asker, default);
        var remarks = Assert.Single(preview.Blocks.OfType<Paragraph>(), b => b.Text.Contains('3', StringComparison.Ordinal)).Text;
        Assert.Contains("· " + said, remarks, StringComparison.Ordinal);
        // What was kept before problems had kinds says what it said.
        Assert.Contains("· entry 9: it was cut: send it again.", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_English_preview_nothing_but_titles_is_Chinese()
    {
        IReadOnlyList<IReadOnlyList<Clue>> every = [Enum.GetValues<Clue>(), [Clue.Near]];
        // A message shows six.
        foreach (var kinds in Enum.GetValues<WarningKind>().Chunk(6))
        {
            var page = Page(Piece("步道开放")) with { Paper = "Riverside Gazette" };
            var warnings = kinds.Select(k => new ReadingWarning(k, "步道", "开放", "灯塔") { Clues = every }).ToList();
            var draft = new IssueDraft(Token, Editor, DraftState.Ready, 1, [Part]) { Pages = [page with { Reading = page.Reading with { Warnings = warnings } }] };
            var asker = new Asker(new("telegram", "7", "501"), null, Dialogue.Empty, "en", desk.Clock.GetUtcNow(), Today, desk.Known.Current, null, true);
            var preview = await new DraftPreview(issues).Of(draft, 0, asker, default);
            Assert.Contains($"Please look at: {kinds.Length}", preview.Blocks.OfType<Subheading>().Select(b => b.Text));
            var said = string.Join('\n', preview.Blocks.OfType<Paragraph>().Select(b => b.Text));
            Assert.DoesNotContain(said.Replace("步道", "").Replace("开放", "").Replace("灯塔", ""), c => c is >= '\u3000' and <= '\u9fff' or >= '\uff00' and <= '\uffef');
        }
    }

    private static DraftPage Page(params Article[] pieces) =>
        new("9月.md", "9月.md", "h1", "沿河报", null, new Reading { Date = Today, DateSource = DateSource.File, Articles = pieces, Warnings = [new(WarningKind.OtherPiece, "甲", "乙", "丙") { Clues = [[Clue.Near], [Clue.RareWords, Clue.GoesOn]] }] });

    private async Task<IssueDraft> Ready(params Article[] pieces)
    {
        await Orders(new DraftOrder.Take(Token, Part, null, TimeSpan.Zero));
        var draft = Assert.Single(await store.Due(desk.Clock.GetUtcNow(), default));
        await store.Keep(draft, draft with { State = DraftState.Ready, Pages = [Page(pieces)] }, desk.Clock.GetUtcNow(), default);
        return (await store.Find(Token, default))!;
    }

    private async Task<IssueDraft> Released(params Article[] pieces)
    {
        await Ready(pieces);
        await Orders(new DraftOrder.Publish(Token, Archive: false));
        return (await store.Find(Token, default))!;
    }

    private async Task<IssueDraft> Corrected(IssueDraft draft, DraftCorrections corrections)
    {
        await Orders(new DraftOrder.Correct(draft.Token, corrections));
        return (await store.Find(draft.Token, default))!;
    }

    private Task Orders(params DraftOrder[] orders) => Orders(Editor, orders);

    private async Task Orders(DraftOwner owner, params DraftOrder[] orders)
    {
        var message = new Message($"{++messages}", new Address(owner.Channel, owner.Account, owner.Chat), owner.Sender, new Said("…"), desk.Clock.GetUtcNow());
        var stored = (await chats.Store(message, default))!;
        await chats.Apply(stored.Id, message, Answer.Of(Reply.Silence("zh")) with { Drafts = orders }, default);
    }

    private List<string> Actions()
    {
        using var read = desk.Database.Read();
        return [.. read.Query<string>("SELECT action FROM audit")];
    }
}
