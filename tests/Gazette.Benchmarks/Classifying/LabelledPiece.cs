using System.Text.Json;
using Gazette.News.Classification;
using Gazette.Text;

namespace Gazette.Benchmarks.Classifying;

/// <summary>A piece with the topics that a reader who never saw the classifier's words gave it.</summary>
/// <param name="Id">Its id within the corpus.</param>
/// <param name="Title">Headline.</param>
/// <param name="Body">The text.</param>
/// <param name="Department">The byline's departments, with 、 between them; null without one.</param>
/// <param name="Topics">Topic names, the main one first.</param>
internal sealed record LabelledPiece(string Id, string Title, string Body, string? Department, IReadOnlyList<string> Topics)
{
    /// <summary>The pieces of a file, one JSON object a line.</summary>
    public static IReadOnlyList<LabelledPiece> Read(string file) =>
        [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<LabelledPiece>(l, JsonSerializerOptions.Web)!)];

    /// <summary>Who answers for it, attributed as the reading of an issue does.</summary>
    public IReadOnlyList<string> Answering(Attribution attribution)
    {
        var byline = new Byline(Department?.Split('、') ?? [], []);
        return attribution.Attribute(Title, null, Body, byline, OwnDistrict.Of(Folding.Fold($"{Department} {Title} {Body}"))).Departments;
    }
}
