using System.Text;
using System.Text.Json;

namespace Gazette.News.Formats.Entries;

/// <summary>Reads JSON: one article, a list of articles, an object that holds a list, a JSON Feed.</summary>
internal static class JsonReader
{
    private const int MostWrong = 1000;

    /// <summary>The entries of a stream, as they come.</summary>
    public static IEnumerable<Found> Read(Stream stream, string encoding, EntryContext context)
    {
        using var text = new StreamReader(stream, Encoding.GetEncoding(encoding), true, 64 * 1024, leaveOpen: true);
        var (number, wrong) = (0, 0);
        foreach (var piece in new JsonPieces(text).Read())
        {
            if (piece.IsHead)
            {
                context = context with { Base = Address(piece.Text) is { } address ? Links.Uri(address, context.Base) : context.Base };
                continue;
            }

            var place = $"entry {++number}";
            var found = (piece.Wrong is { } what ? Found.Wrong(ProblemKind.Unreadable, place, what, "write it anew") : JsonRecord.Read(piece.Text, place, context)).On(piece.Line);
            yield return found;
            if (found.Problem is not null && ++wrong == MostWrong)
            {
                yield return Found.Wrong(ProblemKind.TooMany, place, $"{MostWrong} entries are wrong", "mend the file; the rest was not read");
                yield break;
            }
        }
    }

    /// <summary>What a JSON Feed's relative links are relative to.</summary>
    private static string? Address(string head)
    {
        try
        {
            using var document = JsonDocument.Parse(head);
            foreach (var name in (string[])["home_page_url", "feed_url", "link", "url"])
            {
                if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                    return value.GetString();
            }

            return null;
        }
        catch (JsonException)
        {
            return null;   // the entries say themselves what is wrong with them
        }
    }
}
