using Gazette.Channels.Terminal;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Sending;

namespace Gazette.Tests.Channels;

public sealed class TerminalChatTests : IDisposable
{
    private readonly TranscriptFile file = new();
    private readonly TerminalChannel channel;
    private readonly ScriptedInbox inbox;

    public TerminalChatTests()
    {
        channel = new(file.Store, TimeProvider.System);
        inbox = new(channel, Answer);
    }

    [Fact]
    public async Task The_first_opening_says_welcome_and_each_line_of_a_pipe_is_answered_in_its_order()
    {
        var read = await Chat("最新新闻\n\n我的关注\n");
        AssertInOrder(read, "欢迎", "1. 第一条", "回答：我的关注");
        Assert.Equal(3, inbox.Messages.Count);
    }

    [Fact]
    public async Task A_second_opening_does_not_repeat_what_was_read()
    {
        await Chat("最新新闻\n");
        Assert.DoesNotContain("欢迎", await Chat("你好\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#2", "1|r|12")]
    [InlineData("＃2", "1|r|12")]
    [InlineData("/b 2", "1|r|12")]
    [InlineData("#3", "1|p|abcd|1")]
    public async Task A_number_presses_its_button(string typed, string code)
    {
        var read = await Chat($"最新新闻\n{typed}\n");
        Assert.Contains("[#3 ▶]", read, StringComparison.Ordinal);
        var pressed = Assert.IsType<Pressed>(inbox.Messages[^1].Content);
        Assert.Equal(code, pressed.Code);
        Assert.NotNull(pressed.MessageId);
    }

    [Fact]
    public async Task A_number_that_is_no_button_is_said_to_be_none()
    {
        Assert.Contains("没有这个按钮", await Chat("最新新闻\n#9\n"), StringComparison.Ordinal);
        Assert.Equal(2, inbox.Messages.Count);
    }

    [Fact]
    public async Task A_page_turned_is_printed_anew_and_its_buttons_press_the_same_entry()
    {
        var read = await Chat("最新新闻\n#3\n#1\n");
        Assert.Contains("第二页", read, StringComparison.Ordinal);
        var (turn, open) = (Assert.IsType<Pressed>(inbox.Messages[^2].Content), Assert.IsType<Pressed>(inbox.Messages[^1].Content));
        Assert.Equal(turn.MessageId, open.MessageId);
        Assert.Equal("1|r|21", open.Code);
    }

    [Fact]
    public async Task Digests_that_came_while_the_chat_was_closed_show_once_when_it_is_opened()
    {
        await Chat("最新新闻\n");
        await Push(1);
        await Push(1);
        var read = await Chat("");
        Assert.Equal(2, read.Split("今日摘要").Length);
        Assert.DoesNotContain("今日摘要", await Chat(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_shows_while_the_chat_is_open()
    {
        using var output = new AwaitedWriter("今日摘要");
        using var input = new PausedReader();
        var chat = new TerminalChat(inbox, file.Store, TimeProvider.System, ArticleLinks.None).Run("li", "zh_CN", input, output, "> ", default);
        await Push(1);
        await output.Written.WaitAsync(TimeSpan.FromSeconds(10));
        input.End();
        await chat;
    }

    [Fact]
    public async Task Escape_sequences_in_a_text_do_not_reach_the_terminal() =>
        Assert.DoesNotContain('\u001b', await Chat("\u001b[2J坏\n"));

    [Fact]
    public async Task Quit_ends_it() => Assert.DoesNotContain("我的关注", await Chat("/quit\n我的关注\n"), StringComparison.Ordinal);

    public void Dispose() => file.Dispose();

    private static Reply Answer(Message message) => message.Content switch
    {
        Joined => Reply.Of("zh", "欢迎"),
        Said { Text: "最新新闻" } => List("第一条", 11, false),
        Pressed { Code: "1|p|abcd|1" } => List("第二页", 21, true),
        Said said => Reply.Of("zh", "回答：" + said.Text),
        _ => Reply.Of("zh", "好的"),
    };

    [Fact]
    public void An_article_s_address_stands_under_its_source_where_there_is_a_site()
    {
        var reply = new Reply("zh", [new Heading("步道开放"), new Note("云岭区报 · 9月1日", 12), new Paragraph("今天开放。"), new Quotation("开放。", "步道开放", 12)], []);
        Assert.Equal("步道开放\n\n云岭区报 · 9月1日\nhttps://n.example.cn/articles/12\n\n今天开放。\n\n「开放。」\n—— 步道开放\nhttps://n.example.cn/articles/12", PlainText.Of(reply, new(new Uri("https://n.example.cn"))));
        Assert.DoesNotContain("http", PlainText.Of(reply), StringComparison.Ordinal);
    }

    private static Reply List(string title, long id, bool replaces) => new(
        "zh",
        [new Heading("新闻"), new ArticleList([new(1, id, title, "区财政局", "9月1日", null), new(2, id + 1, "又一条", "", "9月1日", null)])],
        [[new("1", $"1|r|{id}"), new("2", $"1|r|{id + 1}")], [new("▶", "1|p|abcd|1")]],
        replaces);

    private static void AssertInOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
            Assert.True((at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0, $"{part} is missing or too early in: {text}");
    }

    private Task<SendOutcome> Push(long delivery) =>
        channel.Send(new(delivery, new Address("terminal", "", "li"), channel.Render(Reply.Of("zh", "今日摘要"))), default);

    private async Task<string> Chat(string input)
    {
        var output = new StringWriter();
        await new TerminalChat(inbox, file.Store, TimeProvider.System, ArticleLinks.None).Run("li", "zh_CN", new StringReader(input), output, "", default);
        return output.ToString();
    }

    /// <summary>A terminal that tells when words appear on it.</summary>
    private sealed class AwaitedWriter(string words) : StringWriter
    {
        private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => written.Task;

        public override Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.Span.IndexOf(words) >= 0)
                written.TrySetResult();
            return base.WriteLineAsync(buffer, cancellationToken);
        }
    }

    /// <summary>A person who types nothing until the end.</summary>
    private sealed class PausedReader : TextReader
    {
        private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End() => end.SetResult();

        public override string? ReadLine()
        {
            end.Task.Wait();
            return null;
        }
    }
}
