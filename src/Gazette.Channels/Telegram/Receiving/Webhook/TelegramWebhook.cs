using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Receiving.Webhook;

/// <summary>Receives from Telegram by webhook: sets it at start and sees now and then that it is still there. What is posted, <see cref="WebhookEndpoint"/> takes.</summary>
public sealed class TelegramWebhook : ITelegramReceiver
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SetAnewAtMostEvery = TimeSpan.FromMinutes(1);

    private readonly TelegramSetup setup;
    private readonly WebhookSetup webhook;
    private readonly UpdateIntake intake;
    private readonly Attempts attempts;
    private readonly TimeProvider clock;
    private readonly ILogger<TelegramWebhook> log;
    private TaskCompletionSource refused = NewHint();
    private bool failedBefore;

    internal TelegramWebhook(TelegramSetup setup, WebhookSetup webhook, UpdateIntake intake, TimeProvider clock, ILogger<TelegramWebhook> log)
    {
        (this.setup, this.webhook, this.intake, this.clock, this.log) = (setup, webhook, intake, clock, log);
        attempts = new(clock, log);
    }

    /// <inheritdoc/>
    public string Mode => "webhook";

    /// <inheritdoc/>
    public ReceivingState State => attempts.State;

    /// <summary>What updates say; null before it is known who the bot is.</summary>
    internal UpdateMapping? Mapping { get; private set; }

    /// <summary>Cancelled when the service stops: what a post began does not end with the post.</summary>
    internal CancellationToken Stopping { get; private set; }

    /// <summary>What Telegram could not deliver at two looks in a row, ten minutes apart; null where it delivers.</summary>
    public Undelivered? Undelivered { get; private set; }

    /// <inheritdoc/>
    public async Task Run(CancellationToken ct)
    {
        Stopping = ct;
        try
        {
            while (State != ReceivingState.WrongToken)
                if (Mapping is null)
                    await attempts.Try(Begin, ct).ConfigureAwait(false);
                else
                    await Watch(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            attempts.Stopped();
        }

        Mapping = null;
        await intake.Idle().ConfigureAwait(false);
    }

    /// <summary>Somebody showed another secret: a stranger, or Telegram, which was told one that was changed since.</summary>
    internal void Refused() => Volatile.Read(ref refused).TrySetResult();

    private async Task Begin(CancellationToken ct)
    {
        Mapping = new(await setup.Run(ct).ConfigureAwait(false));
        attempts.Answered();
    }

    private async Task Watch(CancellationToken ct)
    {
        var hint = refused.Task;
        await Task.WhenAny(hint, Task.Delay(LookEvery, clock, ct)).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        var anew = hint.IsCompleted;
        if (await attempts.Try(token => Look(anew, token), ct).ConfigureAwait(false))
            attempts.Reset();
        if (!anew)
            return;
        // A stranger who tries secrets costs one request a minute.
        await Task.Delay(SetAnewAtMostEvery, clock, ct).ConfigureAwait(false);
        Interlocked.Exchange(ref refused, NewHint());
    }

    private async Task Look(bool anew, CancellationToken ct)
    {
        if (anew)
            log.LogWarning("Telegram: an update came with another secret than Telegram:WebhookSecret and was refused; the webhook is set anew");
        Tell(await webhook.Set(anew, ct).ConfigureAwait(false));
        attempts.Answered();
    }

    // A restart of our own, or of the proxy, is one failure and over by the next look.
    private void Tell(WebhookInfo found)
    {
        var fails = found.LastErrorDate is { } at && clock.GetUtcNow() - new DateTimeOffset(at, TimeSpan.Zero) < LookEvery;
        if (fails)
            log.LogWarning("Telegram could not deliver to the webhook: {Reason}; {Waiting} updates wait there", found.LastErrorMessage, found.PendingUpdateCount);
        Undelivered = fails && failedBefore && found.PendingUpdateCount > 0 ? new(found.LastErrorMessage ?? "", found.PendingUpdateCount) : null;
        failedBefore = fails;
    }

    private static TaskCompletionSource NewHint() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What Telegram cannot deliver.</summary>
/// <param name="Reason">Why, as Telegram says it.</param>
/// <param name="Waiting">Updates that wait there.</param>
public sealed record Undelivered(string Reason, int Waiting);
