using Dapper;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Newsroom.Publishing;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Conversation;

/// <summary>An operator and a reader talk to a newsroom on a real file; what they press is committed with its reply.</summary>
public sealed class OperatorTests : NewsroomChat
{
    [Fact]
    public async Task An_operator_withdraws_an_article_after_confirming()
    {
        var id = await Published("步道开放");
        var asked = await Says("editor", $"撤回 {id}");
        Assert.Contains("步道开放", PlainText.Of(asked.Reply), StringComparison.Ordinal);
        Assert.Equal(["步道开放"], await Desk.Newest());
        var done = await Presses("editor", Assert.Single(asked.Reply.Buttons.SelectMany(r => r)).Code);
        Assert.StartsWith("已撤回", PlainText.Of(done.Reply), StringComparison.Ordinal);
        Assert.Empty(await Desk.Newest());
        Assert.Contains("没有编号为", PlainText.Of((await Presses("editor", asked.Reply.Buttons[0][0].Code)).Reply), StringComparison.Ordinal);
        using var read = Desk.Database.Read();
        Assert.Equal([("article withdraw", $"{id}", "web:editor")], read.Query<(string, string, string)>("SELECT action, subject, actor FROM audit"));
    }

    [Theory]
    [InlineData("/withdraw 1 confirm")]
    [InlineData("/merge 1 2 confirm")]
    [InlineData("/correct 1 title 假标题")]
    [InlineData("/correct 1 notify")]
    [InlineData("/confirm 区灯塔办")]
    [InlineData("/mergedept 区灯塔办 edu confirm")]
    [InlineData("/unconfirmed")]
    [InlineData("/hold")]
    [InlineData("/release 1")]
    [InlineData("/failures")]
    [InlineData("/broadcast 全体 你好")]
    public async Task To_everyone_else_a_command_is_answered_as_one_that_is_not_there(string command)
    {
        await Published("步道开放", "区灯塔办");
        await Published("灯塔亮灯");
        var unknown = command.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? "/nosuchcommand" + command[end..] : "/nosuchcommand";
        var expected = Reply(await Says("another", unknown));
        Assert.Equal(expected, Reply(await Says("reader", command)));
        Assert.Equal(expected, Reply(await Presses("someone", "1|s|" + command)));
        Assert.Equal(2, (await Desk.Newest()).Count);
    }

    [Theory]
    [InlineData("撤回 1")]
    [InlineData("合并 1 2")]
    [InlineData("更正 1 标题 假标题")]
    [InlineData("更正 1 通知读者")]
    [InlineData("确认部门 区灯塔办")]
    [InlineData("合并部门 区灯塔办 到 区教育局")]
    [InlineData("停发")]
    [InlineData("未确认部门")]
    [InlineData("withdraw article 1")]
    public async Task To_everyone_else_an_order_is_words_to_search_for(string order)
    {
        await Published("步道开放", "区灯塔办");
        await Published("灯塔亮灯");
        var answer = await Says("reader", order);
        Assert.Empty(answer.Edits);
        Assert.Equal("search", answer.Facts.Intent);
        Assert.DoesNotContain("操作", PlainText.Of(answer.Reply), StringComparison.Ordinal);
        Assert.Equal(2, (await Desk.Newest()).Count);
    }

    [Fact]
    public async Task An_operators_button_pressed_by_a_reader_is_answered_as_an_unknown_command()
    {
        var id = await Published("步道开放");
        var asked = await Says("editor", $"/withdraw {id}");
        var answer = await Presses("reader", asked.Reply.Buttons[0][0].Code);
        Assert.Empty(answer.Edits);
        Assert.Equal(Reply(await Says("another", $"/nosuchcommand {id} confirm")), Reply(answer));
        Assert.Equal(["步道开放"], await Desk.Newest());
    }

    [Theory]
    [InlineData("1|i|abcdefghp")]
    [InlineData("1|i|abcdefghz")]
    [InlineData("1|i|abcdefgho0")]
    [InlineData("1|i|abcdefghn")]
    public async Task A_forged_button_of_an_issue_is_answered_as_any_that_is_unknown(string code)
    {
        var answer = await Presses("reader", code);
        Assert.Empty(answer.Drafts);
        Assert.Equal(Reply(await Presses("another", "1|?|")), Reply(answer));
        Assert.Contains("不在了", PlainText.Of((await Presses("editor", code)).Reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_in_chat_is_a_new_version_under_the_same_number()
    {
        var id = await Published("步道开放", "区财政局");
        await Says("editor", $"更正 {id} 部门 区教育局");
        await Says("editor", $"correct article {id} title The riverside path is open");
        await Says("editor", $"/correct {id} date 2024-05-01");
        var held = (await Desk.Articles.Find(id, default))!;
        Assert.Equal(("区教育局", "The riverside path is open", new DateOnly(2024, 5, 1)), (held.Article.Departments.Single(), held.Article.Title, held.Day));
        Assert.Contains("没有叫“区火箭局”", PlainText.Of((await Says("editor", $"更正 {id} 部门 区火箭局")).Reply), StringComparison.Ordinal);
        Assert.Empty((await Says("editor", $"更正 {id} 日期 明天")).Edits);
        Assert.Empty((await Says("editor", "更正 99 标题 没有")).Edits);
    }

    [Fact]
    public async Task Articles_are_merged_in_chat_after_confirming()
    {
        var (one, two) = (await Published("步道开放"), await Published("河岸步道开放了"));
        var asked = await Says("editor", $"合并 {two} {one}");
        Assert.Equal(2, (await Desk.Newest()).Count);
        await Presses("editor", asked.Reply.Buttons[0][0].Code);
        Assert.Equal(["步道开放"], await Desk.Newest());
    }

    [Fact]
    public async Task Departments_that_wait_are_marked_for_operators_alone_and_confirmed_or_merged()
    {
        await Published("灯塔亮灯", "区灯塔办");
        await Published("渡口开渡", "区渡口办");
        Assert.Contains("区灯塔办（未确认）", Labels(await Says("editor", "/departments")));
        Assert.Contains("区灯塔办", Labels(await Says("reader", "/departments")));
        var waiting = await Says("editor", "未确认部门");
        Assert.Equal(["确认 区灯塔办", "确认 区渡口办"], Labels(waiting));
        await Presses("editor", waiting.Reply.Buttons[0][0].Code);
        Assert.True(Desk.Known.Current.DepartmentByName("区灯塔办")!.Confirmed);
        var asked = await Says("editor", "合并部门 区渡口办 到 区教育局");
        await Presses("editor", asked.Reply.Buttons[0][0].Code);
        Assert.Equal("edu", Desk.Known.Current.DepartmentByName("区渡口办")!.Code);
        Assert.Equal(["渡口开渡"], await Desk.Newest(new() { Departments = ["edu"] }));
        Assert.Contains("没有等待确认", PlainText.Of((await Says("editor", "/unconfirmed")).Reply), StringComparison.Ordinal);
        Assert.Empty((await Says("editor", "/mergedept edu finance confirm")).Edits);
    }

    private static string Reply(Answer answer) => PlainText.Of(answer.Reply) + string.Join('|', Labels(answer));

    private async Task<long> Published(string title, string? department = null)
    {
        var result = await Desk.Publish(title + ".txt", null, Piece(title, title + "。", department));
        Assert.Equal(PieceOutcome.Stored, result.Pieces[0].Outcome);
        return result.Pieces[0].Id;
    }
}
