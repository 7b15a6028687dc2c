using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>The departments or topics, to pick from.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Page">From 0.</param>
/// <param name="Turned">Whether a button turned the page: then it takes the place of the one shown.</param>
internal sealed record ShowPlaces(PlaceKind Kind, int Page, bool Turned) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => Kind == PlaceKind.Topic ? "topics" : "departments";
}

/// <summary>部门: a paged list of departments with ticks.</summary>
internal sealed class ShowDepartmentsIntent : Intent<ShowPlaces>
{
    /// <inheritdoc/>
    public override string Name => "departments";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["departments"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Departments]], [F.What, F.All]), new([[F.Departments], [F.What, F.All]], [F.Follow])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("部门", "departments"),
        Yes("有哪些部门", "departments"),
        Yes("list of departments", "departments"),
        Yes("有哪些部门可以关注", "departments"),
        No("我关注了哪些部门"),
    ];

    /// <inheritdoc/>
    protected override ShowPlaces Means(Utterance heard) => new(PlaceKind.Department, 0, false);

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ShowPlaces asked, Asker asker, CancellationToken ct) =>
        Task.FromResult(Answer.Of(PlaceList.Of(asked.Kind, asked.Page, asker, asked.Turned)));
}
