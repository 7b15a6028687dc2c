namespace Gazette.News.Classification;

/// <summary>What the taxonomy knows, ready for use: names to find, topics to weigh, who is charged with what.</summary>
internal sealed class Knowledge(Taxonomy taxonomy)
{
    /// <summary>The names of bodies.</summary>
    public BodyNames Names { get; } = new(taxonomy);

    /// <summary>The topics.</summary>
    public TopicClassifier Topics { get; } = new(taxonomy);

    /// <summary>Codes of the topics that a body, as printed, is charged with.</summary>
    public IReadOnlyList<string> Remit(string body) =>
        (Names.Find(Gazette.Text.Folding.Fold(body)) ?? taxonomy.DepartmentFor(body)).Topics;

    /// <summary>Codes of the topics a text is about.</summary>
    public HashSet<string> Subjects(string title, string text) =>
        [.. Topics.Supported(title, text, []).Select(t => t.Topic.Code)];
}
