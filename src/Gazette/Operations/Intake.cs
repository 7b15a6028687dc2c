using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Sources;

namespace Gazette.Operations;

/// <summary>Takes in what feeds and the watch folder bring.</summary>
internal sealed class Intake(Desk desk) : IIntake
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Received>> Take(IReadOnlyList<Incoming> documents, CancellationToken ct)
    {
        var received = new List<Received>(documents.Count);
        foreach (var document in documents)
            received.Add(await Take(document, ct).ConfigureAwait(false));
        return received;
    }

    private async Task<Received> Take(Incoming document, CancellationToken ct)
    {
        var handed = new Handed(document.Source, document.FileName, Archive: document.Archive, Address: document.Address) { Department = document.Department, Topic = document.Topic };
        var (all, problems) = (new List<PublishedPiece>(), new List<string>());
        var stream = document.Open();
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var (result, published) in desk.Take(stream, handed, dryRun: false, ct).ConfigureAwait(false))
            {
                if (result.Refusal is { } refusal)
                    return new Received(refusal.Message, [], 0, 0);
                problems.AddRange(result.Reading!.Problems.Select(p => $"{p.Place}: {p.Message}"));
                all.AddRange(published?.Pieces ?? []);
            }
        }

        var known = all.Count(p => p.Outcome == PieceOutcome.Known);
        return new Received(null, problems, all.Count - known, known);
    }
}
