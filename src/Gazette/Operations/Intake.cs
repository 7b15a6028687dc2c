using Gazette.News.Issues;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Sources;

namespace Gazette.Operations;

/// <summary>Takes in what feeds and the watch folder bring.</summary>
internal sealed class Intake(Desk desk) : IIntake
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Received>> Take(IReadOnlyList<Incoming> documents, CancellationToken ct)
    {
        var received = documents.Select(_ => new Received(null, [], 0, 0)).ToArray();
        var opened = documents.Select(d => (Stream: d.Open(), Handed: Handed(d))).ToList();
        try
        {
            await foreach (var (document, result, published) in desk.Take(opened, dryRun: false, ct).ConfigureAwait(false))
                received[document] = After(received[document], result, published);
        }
        finally
        {
            foreach (var (stream, _) in opened)
                await stream.DisposeAsync().ConfigureAwait(false);
        }

        return received;
    }

    private static Handed Handed(Incoming document) =>
        new(document.Source, document.FileName, Archive: document.Archive, Address: document.Address) { Department = document.Department, Topic = document.Topic };

    private static Received After(Received before, ReadingResult result, PublishResult? published)
    {
        if (result.Refusal is { } refusal)
            return before with { Refusal = refusal.Message };
        var known = published?.Pieces.Count(p => p.Outcome == PieceOutcome.Known) ?? 0;
        return before with
        {
            Problems = [.. before.Problems, .. result.Reading!.Problems.Select(p => $"{p.Place}: {p.Message}")],
            New = before.New + (published?.Pieces.Count ?? 0) - known,
            Known = before.Known + known,
        };
    }
}
