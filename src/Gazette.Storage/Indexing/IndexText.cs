using Gazette.Newsroom.Publishing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Indexing;

/// <summary>What the full-text index is given of an article: its words, those of its title marked, and tags for what it has.</summary>
internal static class IndexText
{
    /// <summary>The index's text of an article.</summary>
    /// <param name="tokens">The tokens of its title and body.</param>
    /// <param name="departments">Codes.</param>
    /// <param name="topics">Codes.</param>
    public static string Of(string tokens, IEnumerable<string> departments, IEnumerable<string> topics) =>
        string.Join(' ', [tokens, Tags.Every, .. departments.Select(Tags.Department), .. topics.Select(Tags.Topic)]);

    /// <summary>
    /// Makes <c>index_text(title, body, departments, topics)</c> known to a connection, folded texts and blank-separated codes, so that a
    /// migration can write the index anew.
    /// </summary>
    public static void Register(SqliteConnection connection) => connection.CreateFunction(
        "index_text",
        (string title, string body, string? departments, string? topics) =>
            Of(Draft.TokensOf(title, body), Codes(departments), Codes(topics)),
        isDeterministic: true);

    private static string[] Codes(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
