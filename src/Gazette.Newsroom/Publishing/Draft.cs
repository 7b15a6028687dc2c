using System.Security.Cryptography;
using System.Text;
using Gazette.News;
using Gazette.Newsroom.Sameness;
using Gazette.Text;

namespace Gazette.Newsroom.Publishing;

/// <summary>A piece ready to be stored, with everything that can be worked out before the transaction.</summary>
/// <param name="Position">Its place in the reading, from 0.</param>
/// <param name="Article">What it says.</param>
/// <param name="FoldedTitle">The title, folded.</param>
/// <param name="FoldedBody">The body, folded.</param>
/// <param name="FoldedDepartments">Display names of its departments, folded, a line each.</param>
/// <param name="TitleKey">The folded title without blanks: equal for titles that mean the same.</param>
/// <param name="ContentHash">SHA-256 of the folded title and body without blanks: equal for texts that mean the same.</param>
/// <param name="DepartmentCodes">Codes of its departments.</param>
/// <param name="TopicCodes">Codes of its topics.</param>
public sealed record Draft(
    int Position,
    Article Article,
    string FoldedTitle,
    string FoldedBody,
    string FoldedDepartments,
    string TitleKey,
    string ContentHash,
    IReadOnlyList<string> DepartmentCodes,
    IReadOnlyList<string> TopicCodes)
{
    /// <summary>The tokens by which the full-text index finds the words of the piece, and those of its title once more.</summary>
    public string Tokens { get; } = TokensOf(FoldedTitle, FoldedBody);

    /// <summary>The piece as a version keeps it.</summary>
    public string Content { get; } = ArticleContent.Write(Article);

    /// <summary>What the index of likeness finds it by; empty for a piece that is compared with none: too short, or a fragment.</summary>
    public IReadOnlyList<long> Bands { get; private init; } = [];

    /// <summary>The body's sentences, to compare it by.</summary>
    internal IReadOnlyList<Sentence> Sentences { get; private init; } = [];

    /// <summary>Prepares a piece.</summary>
    /// <param name="position">Its place in the reading.</param>
    /// <param name="article">What it says.</param>
    /// <param name="taxonomy">Knows every department of the piece.</param>
    internal static Draft Of(int position, Article article, Taxonomy taxonomy) => Of(
        position,
        WithNamesInForce(article, taxonomy),
        Codes(article.Departments, name => taxonomy.DepartmentByName(name)?.Code),
        Codes(article.Topics, name => taxonomy.TopicByName(name)?.Code));

    /// <summary>Prepares a piece whose codes are known.</summary>
    public static Draft Of(int position, Article article, IReadOnlyList<string> departmentCodes, IReadOnlyList<string> topicCodes)
    {
        var title = Folding.Fold(article.Title);
        var body = Folding.Fold(article.Body);
        var sentences = Skeleton.Sentences(body);
        return new(
            position,
            article,
            title,
            body,
            Folding.Fold(string.Join('\n', article.Departments)),
            WithoutBlanks(title),
            Hash(title, body),
            departmentCodes,
            topicCodes)
        {
            Sentences = sentences,
            Bands = article.Fragment ? [] : Signature.Of(sentences),
        };
    }

    /// <summary>The tokens of a folded title and body.</summary>
    public static string TokensOf(string foldedTitle, string foldedBody) =>
        SearchTokens.ForText(foldedTitle + "\n" + foldedBody) + " " + SearchTokens.ForTitle(foldedTitle);

    // A name that was merged into another is printed as the other.
    private static Article WithNamesInForce(Article article, Taxonomy taxonomy) =>
        article.Departments.All(name => taxonomy.DepartmentByName(name) is not { } known || known.Name == name)
            ? article
            : article with { Departments = [.. article.Departments.Select(name => taxonomy.DepartmentByName(name)?.Name ?? name).Distinct(StringComparer.Ordinal)] };

    private static List<string> Codes(IEnumerable<string> names, Func<string, string?> code) =>
        [.. names.Select(code).OfType<string>().Distinct(StringComparer.Ordinal)];

    // The line break between them: a title that ends where another's body begins is another text.
    private static string Hash(string title, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WithoutBlanks(title) + "\n" + WithoutBlanks(body))));

    /// <summary>The key of a title.</summary>
    internal static string TitleKeyOf(string title) => WithoutBlanks(Folding.Fold(title));

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
