using Gazette.Conversation.Understanding;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>What do I follow?</summary>
internal sealed record ShowFollows : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "follows";
}

/// <summary>我的关注: what is followed, and how often.</summary>
internal sealed class MyFollowsIntent(UsualTime usual) : Intent<ShowFollows>
{
    /// <inheritdoc/>
    public override string Name => "follows";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["follows"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.MyFollows]], [F.What, F.Departments, F.Topics, F.News, F.Latest, F.All])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("我的关注", "follows"),
        Yes("我关注了哪些部门", "follows"),
        Yes("我最新关注了哪些部门", "follows"),
        Yes("what do I follow", "follows"),
        Yes("/follows", "follows"),
        No("关注教育"),
    ];

    /// <inheritdoc/>
    protected override ShowFollows Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ShowFollows asked, Asker asker, CancellationToken ct) =>
        Task.FromResult(Answer.Of(FollowsReply.Of(asker, usual)));
}
