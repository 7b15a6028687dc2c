using Gazette.News;
using Gazette.Text;

namespace Gazette.Newsroom.Sameness;

/// <summary>A piece as it is compared with another: what it says, for whom, of which days.</summary>
internal sealed record Story
{
    /// <summary>Skeleton of the headline; empty where it was made from the text.</summary>
    public required string Title { get; init; }

    /// <summary>The body's sentences.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The folded title and body.</summary>
    public required string Text { get; init; }

    /// <summary>The publication day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What it was read from.</summary>
    public required Article Article { get; init; }

    /// <summary>Codes of its departments.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>Headline and body as one skeleton.</summary>
    public string Bones => field ??= string.Concat(Sentences.Select(s => s.Bones + "\n")) + Title;

    /// <summary>A piece of a day.</summary>
    public static Story Of(Article article, DateOnly day, IReadOnlyList<string> departmentCodes)
    {
        var (title, body) = (Folding.Fold(article.Title), Folding.Fold(article.Body));
        return Of(article, day, departmentCodes, title, body, Skeleton.Sentences(body));
    }

    /// <summary>The same where title and body are folded and cut already.</summary>
    public static Story Of(Article article, DateOnly day, IReadOnlyList<string> departmentCodes, string foldedTitle, string foldedBody, IReadOnlyList<Sentence> sentences) => new()
    {
        Title = article.DerivedTitle ? "" : Skeleton.Of(foldedTitle),
        Sentences = sentences,
        Text = foldedTitle + "\n" + foldedBody,
        Day = day,
        Article = article,
        Departments = departmentCodes,
    };
}
