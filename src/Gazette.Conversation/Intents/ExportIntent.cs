using Gazette.Conversation.Privacy;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>What is held about me?</summary>
internal sealed record ExportData : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "export";
}

/// <summary>导出我的数据, /export: everything held about the chat, and about no other.</summary>
internal sealed class ExportIntent(IPersonalData personal) : Intent<ExportData>
{
    /// <inheritdoc/>
    public override string Name => "export";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["export"];

    /// <inheritdoc/>
    public override bool IsPersonal => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Export]], [F.All, F.MyFollows, F.What], Rest.None)];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("导出我的数据", "export"),
        Yes("下载我的全部资料", "export"),
        Yes("我的数据", "export"),
        Yes("你存了我哪些信息", "export"),
        Yes("/export", "export"),
        Yes("export my data", "export"),
        Yes("download my data", "export"),
        Yes("what do you know about me", "export"),
        No("删除我的数据"),
        No("数据局最新消息"),
        No("export growth"),
    ];

    /// <inheritdoc/>
    protected override ExportData Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ExportData asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var data = await personal.Of(asker.From, ct).ConfigureAwait(false);
        return Answer.Of(new(
            asker.Language,
            [
                new Heading(texts["export"]),
                new Paragraph(texts["export.holds", data.Follows, data.Digests, data.Messages]),
                new Document("gazette-data.json", "application/json", data.Json),
            ],
            [[.. Suggestions.Say(texts["button.forget.ask"], "/forget")]]));
    }
}
