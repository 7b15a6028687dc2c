using System.Security.Cryptography;
using System.Text;
using Gazette.Configuration;
using Gazette.News;
using Gazette.News.Dates;
using Gazette.Newsroom.Issues;

namespace Gazette.Operations.Issues;

/// <summary>Fetches and reads what was handed in by chat: the documents of an album together, as pages of one issue; told by content, as <c>ingest</c> does.</summary>
internal sealed class DraftReader(Desk desk, IEnumerable<IHandedFiles> channels, Settings settings)
{
    /// <summary>The most pieces that are previewed in a chat; an issue has a tenth of that.</summary>
    private const int MostPieces = 500;

    /// <summary>What a text is called as a source: all texts are one, as all of standard input is.</summary>
    private const string TextSource = "chat";

    private readonly Dictionary<string, IHandedFiles> files = channels.ToDictionary(c => c.Channel);

    /// <summary>A page for each document and text of a draft; or, where one cannot be had now, why.</summary>
    public async Task<(IReadOnlyList<DraftPage> Pages, FetchedFile.NotNow? Later)> Read(IssueDraft draft, CancellationToken ct)
    {
        var handed = new List<Had>();
        foreach (var part in Documents(draft.Parts))
        {
            var had = await Fetch(part, draft.Owner.Channel, ct).ConfigureAwait(false);
            if (had.Later is { } later)
                return ([], later);
            handed.Add(had);
        }

        var read = await Read([.. handed.Where(h => h.Problem is null)], ct).ConfigureAwait(false);
        return ([.. handed.Select(h => read.GetValueOrDefault(h) ?? Page(h, new Reading(), h.Problem))], null);
    }

    // A pasted text is one document, whatever its client cut it into; a picture's words are one when they say enough.
    private static IEnumerable<HandedPart> Documents(IReadOnlyList<HandedPart> parts)
    {
        if (parts.All(p => p.Kind == HandedKind.Text))
            return [new(HandedKind.Text, HandedPart.Joined(parts))];
        return parts.Where(p => p.Kind == HandedKind.File || IssueText.IsLong(p.Text)).Select(p => p.Kind == HandedKind.File ? p : new(HandedKind.Text, p.Text));
    }

    private async Task<Had> Fetch(HandedPart part, string channel, CancellationToken ct)
    {
        if (part.Kind == HandedKind.Text)
            return new(part, Encoding.UTF8.GetBytes(part.Text), null, null);
        if (!files.TryGetValue(channel, out var source))
            return new(part, default, new("gone", part.ShownName), null);
        return await source.Fetch(part, ct).ConfigureAwait(false) switch
        {
            FetchedFile.Content content => new(part, content.Bytes, null, null),
            FetchedFile.TooLarge large => new(part, default, new("too-big", part.ShownName, large.MostMegabytes.ToString(System.Globalization.CultureInfo.InvariantCulture)), null),
            FetchedFile.NotNow later => new(part, default, null, later),
            _ => new(part, default, new("gone", part.ShownName), null),
        };
    }

    private async Task<Dictionary<Had, DraftPage>> Read(IReadOnlyList<Had> handed, CancellationToken ct)
    {
        var streams = handed.Select(h => ((Stream)new MemoryStream(h.Bytes.ToArray(), writable: false), Handed(h.Part))).ToList();
        var pages = new Dictionary<Had, DraftPage>();
        await foreach (var taken in desk.Take(streams, dryRun: true, ct).ConfigureAwait(false))
        {
            var had = handed[taken.Document];
            var page = taken.Result.Reading is { } reading
                ? Page(had, And(pages.GetValueOrDefault(had)?.Reading, reading), null)
                : Page(had, new Reading(), new(taken.Result.Refusal!.Reason.ToString().ToLowerInvariant(), had.Part.ShownName));
            pages[had] = page;
            if (pages.Values.Sum(p => p.Reading.Articles.Count) <= MostPieces)
                continue;
            // A list of thousands is no issue that a person looks through.
            pages[had] = Page(had, new Reading(), new("too-many", had.Part.ShownName, MostPieces.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            break;
        }

        return pages;
    }

    private static Reading And(Reading? before, Reading next) => before is null ? next : before with
    {
        Articles = [.. before.Articles, .. next.Articles],
        Warnings = [.. before.Warnings, .. next.Warnings],
        Problems = [.. before.Problems, .. next.Problems],
    };

    private DraftPage Page(Had had, Reading reading, DraftProblem? problem) => new(
        had.Part.ShownName,
        Handed(had.Part).Source,
        Convert.ToHexStringLower(SHA256.HashData(had.Bytes.Span)),
        reading.Paper ?? settings.PaperName,
        Handed(had.Part).Date,
        reading,
        problem);

    // A file is known by its name, as when it is ingested; a day in the words under it is its day.
    private static Handed Handed(HandedPart part) => part.Kind == HandedKind.File
        ? new(part.ShownName ?? TextSource, part.ShownName, FileDate.In(part.Text, DateOnly.MaxValue))
        : new(TextSource, null);

    /// <summary>A document as it was had, or why not.</summary>
    private sealed record Had(HandedPart Part, ReadOnlyMemory<byte> Bytes, DraftProblem? Problem, FetchedFile.NotNow? Later);
}
