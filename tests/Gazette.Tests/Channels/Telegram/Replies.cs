using System.Globalization;
using System.Text;
using CsCheck;
using Gazette.Conversation.Replies;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>Replies of any shape, with the texts that have broken bots before.</summary>
internal static class Replies
{
    private static readonly Gen<string> Short = Gen.OneOf(
        Gen.String,
        Gen.OneOf("财政收入", "。", "，", "<b>", "</b>", "&lt;", "&", "<", ">", "\"", "\n", "\r\n", " ", "\ud83d", "\udc00", "👨‍👩‍👧", "e\u0301", "𠮷", "\u200b", "\0", "\t", "1.", "Mr. Li. ").Array[0, 12].Select(string.Concat));

    private static readonly Gen<string> Text = Gen.Frequency(
        (8, Short),
        (1, Gen.Select(Short, Gen.Int[1, 500]).Select((text, times) => new StringBuilder().Insert(0, text, times).ToString())));

    private static readonly Gen<Block> Block = Gen.OneOf<Block>(
        Text.Select(t => (Block)new Heading(t)),
        Text.Select(t => (Block)new Subheading(t)),
        Text.Select(t => (Block)new Paragraph(t)),
        Gen.Select(Text, Gen.Long[1, 9].Nullable()).Select((t, id) => (Block)new Note(t, id)),
        Gen.Select(Text, Short, Short, Text).Array[0, 30].Select(lines =>
            (Block)new ArticleList([.. lines.Select((l, i) => new ArticleLine(i + 1, i, l.Item1, l.Item2, l.Item3, l.Item4))])),
        Gen.Select(Text, Short, Gen.Long[1, 9].Nullable()).Select((text, source, id) => (Block)new Quotation(text, source, id)),
        Gen.Select(Short, Short, Text).Select((name, value, detail) => (Block)new FigureLine(name, value, detail)),
        Gen.Select(Short.Array[0, 4], Short.Array[0, 5].Array[0, 40]).Select((headers, rows) => (Block)new Table(headers, rows)));

    public static readonly Gen<Reply> Any = Gen.Select(
        Block.Array[0, 12],
        Gen.Select(Short, Short, Gen.Bool).Select((label, code, opens) => opens ? new Button(label, null) { Address = "https://news.example.cn/" + code } : new Button(label, code)).Array[0, 12].Array[0, 12],
        (blocks, buttons) => new Reply("zh", blocks, buttons));

    /// <summary>The reply's texts in the order in which they are read.</summary>
    public static IEnumerable<string> Texts(Reply reply) => reply.Blocks.SelectMany(block => block switch
    {
        Heading b => [b.Text],
        Subheading b => [b.Text],
        Paragraph b => [b.Text],
        Note b => [b.Text],
        ArticleList b => b.Lines.SelectMany(l => new[] { l.Title, l.Department, l.Date, l.Summary! }),
        Quotation b => [b.Text, b.Source],
        FigureLine b => [b.Name, b.Value, b.Detail],
        Table b => b.Headers.Concat(b.Rows.SelectMany(row => row)),
        _ => throw new InvalidOperationException(),
    });

    /// <summary>What is seen of a text: no blanks, no invisible characters.</summary>
    public static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(IsVisible));

    private static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
