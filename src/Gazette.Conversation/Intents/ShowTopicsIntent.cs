using Gazette.Conversation.Understanding;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>The topics, to pick from.</summary>
internal sealed record ShowTopics : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "topics";
}

/// <summary>主题: a paged list of topics with ticks.</summary>
internal sealed class ShowTopicsIntent : Intent<ShowTopics>
{
    /// <inheritdoc/>
    public override string Name => "topics";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["topics"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Topics]], [F.What, F.All]), new([[F.Topics], [F.What, F.All]], [F.Follow])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("主题", "topics"),
        Yes("有什么话题", "topics"),
        Yes("topics", "topics"),
        No("财政"),
    ];

    /// <inheritdoc/>
    protected override ShowTopics Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ShowTopics asked, Asker asker, CancellationToken ct) =>
        Task.FromResult(Answer.Of(PlaceList.Of(Following.Follows.PlaceKind.Topic, 0, asker, false)));
}
