using System.Security.Cryptography;
using System.Text.Json;
using Gazette.Conversation.Replies;
using Microsoft.Extensions.Logging;

namespace Gazette.Channels.Charts;

/// <summary>Charts as PNG pictures, one drawn at a time; the last ones are kept. Safe for many callers at once.</summary>
public sealed class ChartPictures(ChartOptions options, TimeProvider clock, ILogger<ChartPictures> log) : IDisposable
{
    private const int Kept = 32;

    /// <summary>A person waits for the answer: what takes longer is sent as a table.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lazy<ChartFont> font = new(() => ChartFont.Find(options.FontFile));
    private readonly SemaphoreSlim drawing = new(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, byte[]> drawn = [];
    private readonly Queue<string> order = [];
    private bool told;

    /// <summary>The picture, or null where none can be drawn: no font holds its characters, or it takes too long. Then its table is shown.</summary>
    public async Task<byte[]?> Draw(Chart chart, CancellationToken ct)
    {
        if (chart.Points.Count == 0 || !CanWrite(chart))
            return null;
        var key = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(chart)));
        if (Known(key) is { } known)
            return known;
        try
        {
            await drawing.WaitAsync(ct).WaitAsync(Longest, clock, ct).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }

        // The library cannot be stopped: it ends by itself, and only then the next may draw.
        var work = Task.Run(() => Known(key) ?? ChartDrawing.Png(chart, font.Value.Path!), CancellationToken.None);
        _ = work.ContinueWith(_ => drawing.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return await Finished(work, key, ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (font.IsValueCreated)
            font.Value.Dispose();
        drawing.Dispose();
    }

    private async Task<byte[]?> Finished(Task<byte[]> work, string key, CancellationToken ct)
    {
        try
        {
            var picture = await work.WaitAsync(Longest, clock, ct).ConfigureAwait(false);
            Keep(key, picture);
            return picture;
        }
        catch (TimeoutException)
        {
            log.LogWarning("A chart took longer than {Seconds} s to draw and was sent as a table", Longest.TotalSeconds);
            return null;
        }
#pragma warning disable CA1031 // Whatever the drawing library meets must not cost the person the answer: its table says the same.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(exception, "A chart could not be drawn and was sent as a table");
            return null;
        }
    }

    private bool CanWrite(Chart chart)
    {
        if (font.Value.Path is not null)
            return font.Value.Holds(ChartDrawing.Texts(chart));
        if (!told)
            log.LogWarning("Charts are sent as tables: {Why}", font.Value.Missing);
        told = true;
        return false;
    }

    private byte[]? Known(string key)
    {
        lock (gate)
            return drawn.GetValueOrDefault(key);
    }

    private void Keep(string key, byte[] picture)
    {
        lock (gate)
        {
            if (!drawn.TryAdd(key, picture))
                return;
            order.Enqueue(key);
            if (order.Count > Kept)
                drawn.Remove(order.Dequeue());
        }
    }
}
