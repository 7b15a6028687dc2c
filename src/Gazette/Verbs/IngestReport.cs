using Spectre.Console;

namespace Gazette.Verbs;

/// <summary>Says what was read: a table and a progress bar for a person, plain lines in a pipe, JSON when asked.</summary>
internal sealed class IngestReport(Terminal terminal, bool json, bool dryRun)
{
    // A progress bar and tables do not share a screen: while one is shown, reports wait.
    private List<Action>? waiting;

    /// <summary>Goes through the documents, those together that belong together; true when all could be read.</summary>
    public async Task<bool> Through(IReadOnlyList<Document> documents, Func<IReadOnlyList<Document>, Task<bool>> take)
    {
        if (documents.Count == 0)
            terminal.Error.WriteLine("There is no file in the folders named.");
        var good = documents.Count > 0;
        // JSON is written as it comes, so that a long list needs no memory.
        if (!terminal.IsSeen || json || documents.Count < 2)
        {
            foreach (var together in Documents.Together(documents))
                good &= await take(together).ConfigureAwait(false);
            return good;
        }

        waiting = [];
        await terminal.Progress().Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("Reading", maxValue: documents.Count);
            foreach (var together in Documents.Together(documents))
            {
                good &= await take(together).ConfigureAwait(false);
                bar.Increment(together.Count);
            }
        }).ConfigureAwait(false);
        // The bar leaves the cursor where it ended.
        await terminal.Error.WriteAsync('\r').ConfigureAwait(false);
        waiting.ForEach(report => report());
        return good;
    }

    /// <summary>A document could not be read.</summary>
    public void Refused(Document document, string reason) => Say(() => terminal.Error.WriteLine($"{document.Name}: {reason}"));

    /// <summary>Begins the account of one document.</summary>
    public IDocumentAccount Begin(Document document) =>
        json ? new JsonAccount(document, terminal) : new ShownAccount(document, terminal, dryRun, Say);

    private void Say(Action report)
    {
        if (waiting is null)
            report();
        else
            waiting.Add(report);
    }
}
