using Gazette.News;
using Gazette.Newsroom;
using Gazette.Operations;
using Gazette.Text;

namespace Gazette.Verbs.Editing;

/// <summary>The piece of a document that corrects an article.</summary>
internal static class Corrected
{
    // The same bound as for a document that is published.
    private const long MostBytes = 20 * 1024 * 1024;

    /// <summary>The only piece of a document, or the one under the article's title; or why there is none.</summary>
    public static (Article? Piece, string? Refusal) Piece(Desk desk, string path, PublishedArticle held)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MostBytes)
                return (null, $"{path}: it is larger than {MostBytes / 1024 / 1024} MB: hand in the one piece.");
            var result = desk.Read(File.ReadAllBytes(path), new Handed(file.Name, file.Name, held.Day, held.Paper));
            if (result.Reading is not { } reading)
                return (null, $"{path}: {Desk.Why(result.Refusal!)}");
            return Choose(reading.Articles, held) is { } piece
                ? (piece, null)
                : (null, $"{path}: it holds {reading.Articles.Count} pieces and not one under the title of article {held.Id}: hand in the one piece.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: it cannot be opened ({exception.Message}): check the path and its permissions.");
        }
    }

    private static Article? Choose(IReadOnlyList<Article> pieces, PublishedArticle held) => pieces is [var only]
        ? only
        : pieces.Where(p => Folding.Fold(p.Title) == Folding.Fold(held.Article.Title)).ToList() is [var named] ? named : null;
}
