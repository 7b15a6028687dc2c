using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>Receiving that runs beside a test until it is stopped.</summary>
internal sealed class ReceivingRun(FakeTimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private Func<Task> stop = () => Task.CompletedTask;

    public void Begin(Func<CancellationToken, Task> run)
    {
        var stopping = new CancellationTokenSource();
        var running = run(stopping.Token);
        stop = async () =>
        {
            await stopping.CancelAsync();
            await running.WaitAsync(Patience);
            stopping.Dispose();
        };
    }

    public Task Stop() => Interlocked.Exchange(ref stop, () => Task.CompletedTask)();

    /// <summary>Moves the clock on until something is so: waits between attempts pass, however long they are.</summary>
    public async Task Until(Func<bool> isSo)
    {
        var patience = DateTime.UtcNow + Patience;
        while (!isSo())
        {
            Assert.True(DateTime.UtcNow < patience, "It did not come to that.");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }
    }
}
