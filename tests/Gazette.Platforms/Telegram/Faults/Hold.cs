using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Gazette.Platforms.Telegram;

/// <summary>A slow answer: requests wait here until the test lets them go.</summary>
public sealed class Hold : Fault
{
    private readonly bool after;
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<ApiRequest> arrivals = Channel.CreateUnbounded<ApiRequest>();

    internal Hold(bool after) => this.after = after;

    /// <summary>Waits until one more request is held, and gives it.</summary>
    public Task<ApiRequest> Reached(TimeSpan? timeout = null) =>
        arrivals.Reader.ReadAsync().AsTask().WaitAsync(timeout ?? Patience.Default);

    /// <summary>Waits until the connection of a held request is seen to be broken: released before, the request could still be accepted.</summary>
    public Task Cut(TimeSpan? timeout = null) => cut.Task.WaitAsync(timeout ?? Patience.Default);

    /// <summary>Lets every held request go on, and those to come.</summary>
    public void Release() => released.TrySetResult();

    internal override Task<bool> BeforeAcceptance(HttpContext http, ApiRequest request, World world, CancellationToken ct) => Wait(!after, request, ct);

    internal override Task<bool> AfterAcceptance(HttpContext http, ApiRequest request, CancellationToken ct) => Wait(after, request, ct);

    private async Task<bool> Wait(bool here, ApiRequest request, CancellationToken ct)
    {
        if (here)
        {
            arrivals.Writer.TryWrite(request);
            try
            {
                await released.Task.WaitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                cut.TrySetResult();
                throw;
            }
        }
        return false;
    }
}
