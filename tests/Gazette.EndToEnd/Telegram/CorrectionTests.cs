using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>An editor corrects what was pushed, and ticks 【更正】.</summary>
public sealed class CorrectionTests : TelegramTown
{
    private const string Right = "前八个月财政收入略有增长";

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Telegram:Admins:0"] = "5001" };

    [Fact]
    public async Task A_correction_changes_the_messages_of_those_who_had_the_article_and_of_nobody_else()
    {
        var (editor, had, other, article) = await Pushed();
        var before = (Had: had.Digests[0], Other: other.Digests[0]);
        await Corrects(editor, article);
        Telegram.Faults.Next("editMessageText", Fault.TooManyRequests(25));
        await editor.Presses("【更正】告诉读者");
        await editor.Reads("正在更正");
        await Gazette.Until(() => had.Digests[0].EditedAt is not null, "the message is not changed");
        await Passes(TimeSpan.FromMinutes(5));

        var after = Assert.Single(had.Digests);
        Assert.Equal(before.Had.Id, after.Id);
        Assert.Equal(before.Had.Text.Split('\n')[0], after.Text.Split('\n')[0]);
        Assert.Contains($"【更正】《{Right}》已更正。", after.Text, StringComparison.Ordinal);
        Assert.Contains($"1. {Right}", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Paper.FinanceTitle, after.Text, StringComparison.Ordinal);
        Assert.Equal(before.Other, Assert.Single(other.Digests));
        Assert.Single(Telegram.Requests, r => r.Method == "editMessageText" && r.Status == 200);
        Assert.DoesNotContain(had.Chat.Messages, m => m.Text.StartsWith("【更正】", StringComparison.Ordinal));
        await editor.Asks($"更正 {article} 通知读者", "没有更正过");
        // The buttons under it still open what they name.
        await had.Presses("1");
        await had.Reads(Right);
    }

    [Theory]
    [InlineData("message to edit not found")]
    [InlineData("message can't be edited")]
    public async Task Where_a_message_cannot_be_changed_one_short_message_comes_with_a_button(string refusal)
    {
        var (editor, had, other, article) = await Pushed();
        await Corrects(editor, article);
        Telegram.Faults.Next("editMessageText", Fault.Refused(refusal));
        Telegram.Faults.When(r => r.Method == "sendMessage" && r.ChatId == had.Chat.Id, Fault.Status(502), times: 2);
        await editor.Presses("【更正】告诉读者");
        await Gazette.Until(() => Corrections(had).Count > 0, "no short message");
        await Restarts();
        await Passes(TimeSpan.FromMinutes(5));
        var message = Assert.Single(Corrections(had));
        Assert.StartsWith($"【更正】{Right}", message.Text, StringComparison.Ordinal);
        Assert.Empty(Corrections(other));
        await had.Presses("看全文");
        await had.Reads("区财政局表示");
    }

    [Fact]
    public async Task An_edit_accepted_unheard_is_repeated_and_taken_for_done()
    {
        var (editor, had, _, article) = await Pushed();
        await Corrects(editor, article);
        Telegram.Faults.Next("editMessageText", Fault.ResetAfterAcceptance);
        await editor.Presses("【更正】告诉读者");
        await Gazette.Until(() => Gazette.Store.Deliveries().Count(d => d.State == "sent") == 3, "the edit is not settled");
        await Passes(TimeSpan.FromMinutes(5));
        Assert.Contains("【更正】", Assert.Single(had.Digests).Text, StringComparison.Ordinal);
        Assert.Empty(Corrections(had));
        Assert.Equal(["NoAnswer", "Accepted"], Gazette.Store.Outcomes(Gazette.Store.Deliveries()[^1].Id));
    }

    [Fact]
    public async Task Corrected_before_the_send_it_comes_corrected_and_nobody_is_told()
    {
        var (editor, had) = (Opens("小编"), await Follower("小何", "财政"));
        await editor.Asks("/start", "");
        var article = (await Gazette.Publishes(Paper.Issue(Paper.Finance))).Pieces[0].Id;
        await Corrects(editor, article);
        await editor.Presses("【更正】告诉读者");
        await ItIs(18, 8, 0);
        await Passes(TimeSpan.FromMinutes(5));
        var digest = Assert.Single(had.Digests);
        Assert.Contains(Right, digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("【更正】", digest.Text, StringComparison.Ordinal);
        Assert.Empty(Corrections(had));
    }

    private static IReadOnlyList<SentMessage> Corrections(Reader reader) => [.. reader.Chat.Messages.Where(m => m.Text.StartsWith("【更正】", StringComparison.Ordinal))];

    private static async Task Corrects(Reader editor, long article) => await editor.Asks($"更正 {article} 标题 {Right}", "已更正");

    private async Task<(Reader Editor, Reader Had, Reader Other, long Article)> Pushed()
    {
        var editor = Opens("小编");
        await editor.Asks("/start", "");
        var (had, other) = (await Follower("小何", "财政"), await Follower("小吕", "教育"));
        var article = (await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School))).Pieces[0].Id;
        await ItIs(18, 8, 0);
        await ItIs(19, 0, 10);
        return (editor, had, other, article);
    }
}
