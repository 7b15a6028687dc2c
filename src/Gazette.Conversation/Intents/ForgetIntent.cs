using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Erase what is held about me.</summary>
/// <param name="Confirmed">Whether it was said a second time, by the button or in words.</param>
internal sealed record ForgetMe(bool Confirmed) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("forget", Confirmed ? "confirmed" : "");
}

/// <summary>删除我的数据, /forget: erases everything held about the chat, after a button.</summary>
internal sealed class ForgetIntent : Intent<ForgetMe>
{
    private const string Confirmation = "/forget confirm";

    /// <inheritdoc/>
    public override string Name => "forget";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["forget"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override bool IsPersonal => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Forget]], [F.All], Rest.None)];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("删除我的数据", "forget"),
        Yes("把我的资料全部清空", "forget"),
        Yes("注销账号", "forget"),
        Yes("忘了我吧", "forget"),
        Yes("刪除我的資料", "forget"),
        Yes("/forget", "forget"),
        Yes("/forget confirm", "forget confirmed"),
        Yes("/forget 确认", "forget confirmed"),
        Yes("/forget it", "forget"),
        Yes("forget me", "forget"),
        Yes("delete all my data", "forget"),
        Yes("erase everything about me", "forget"),
        Yes("不要保存我的数据", "forget"),
        No("取消关注全部"),
        No("忘记密码"),
        No("删除违建"),
        No("导出我的数据"),
        No("删除教育"),
    ];

    /// <inheritdoc/>
    protected override ForgetMe Means(Utterance heard) => new(heard.Command is not null && heard.Text.Trim().ToLowerInvariant() is "confirm" or "确认");

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ForgetMe asked, Asker asker, CancellationToken ct) => Task.FromResult(asked.Confirmed ? Forget(asker) : Ask(asker));

    private static Answer Ask(Asker asker)
    {
        var texts = asker.Texts;
        return Answer.Of(new(
            asker.Language,
            [new Paragraph(texts[asker.Private ? "forget.ask" : "forget.ask.group"]), new Note(texts["forget.by-words", Confirmation])],
            [[.. Suggestions.Say(texts["button.forget"], Confirmation)], [.. asker.Private ? Suggestions.Say(texts["button.export"], "/export") : [], .. Suggestions.Say(texts["button.pause.instead"], "/pause")]]));
    }

    private static Answer Forget(Asker asker) => new(
        new(asker.Language, [new Paragraph(asker.Texts["forget.done"])], []),
        Facts.None,
        new Changes(Tokens.New(8), [new Change.Forget()]));
}
