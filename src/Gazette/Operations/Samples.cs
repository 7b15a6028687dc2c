using Gazette.Configuration;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;

namespace Gazette.Operations;

/// <summary>The sample issues at a start of the service (<c>Ingest:Samples</c>): taken in where a store is empty and no platform is configured, withdrawn where one is.</summary>
internal sealed partial class Samples(Settings settings, IArticleReader articles, Publisher publisher, Desk desk, ILogger<Samples> log)
{
    /// <summary>Takes them in, or withdraws them, as this start asks.</summary>
    public async Task Settle(CancellationToken ct)
    {
        var held = await articles.Summary(ct).ConfigureAwait(false);
        var wanted = settings.Samples == SamplePolicy.Always || (settings.Samples == SamplePolicy.Auto && settings.Telegram is null);
        if (wanted && (held.Articles == 0 || settings.Samples == SamplePolicy.Always))
            await TakeIn(ct).ConfigureAwait(false);
        else if (!wanted && held.SamplesOnly)
            Withdrawn(await publisher.WithdrawSamples(ct).ConfigureAwait(false));
    }

    private async Task TakeIn(CancellationToken ct)
    {
        if (!Directory.Exists(settings.SeedFolder))
        {
            Missing(settings.SeedFolder);
            return;
        }

        var count = 0;
        foreach (var path in Directory.EnumerateFiles(settings.SeedFolder).Where(p => Path.GetExtension(p) is ".md" or ".txt").Order(StringComparer.Ordinal))
        {
            var document = await File.ReadAllBytesAsync(path, ct).ConfigureAwait(false);
            var handed = new Handed("sample:" + Path.GetFileName(path), Path.GetFileName(path), Archive: true, Sample: true);
            if (desk.Read(document, handed).Reading is { } reading)
                count += (await desk.Publish(document, reading, handed, ct).ConfigureAwait(false)).Pieces.Count;
        }

        TakenIn(count, settings.SeedFolder);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} sample articles were read from {Folder}; the first real publication withdraws them.")]
    private partial void TakenIn(int count, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} sample articles were withdrawn.")]
    private partial void Withdrawn(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder of the sample issues {Folder} does not exist; the store stays empty.")]
    private partial void Missing(string folder);
}
