using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>Hold all sending.</summary>
internal sealed record HoldSending(string Why) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("hold", Why);
}

/// <summary>停发, /hold: an operator holds digests and broadcasts; replies go on. At once, without a question: it loses nothing.</summary>
internal sealed class HoldIntent(Operators operators, SendingPorts sending, UsualTime usual) : OperatorIntent<HoldSending>(operators, "hold", F.HoldOrder)
{
    private const int LongestWhy = 200;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("停发", "hold"),
        Yes("全部停发，昨天的稿件有误", "hold 昨天的稿件有误"),
        Yes("hold sending", "hold"),
        Yes("/hold wrong figures", "hold wrong figures"),
        No("停发通知"),
        No("暂停一周"),
        No("不要推送了"),
    ];

    /// <inheritdoc/>
    protected override HoldSending Means(Utterance heard) => new(heard.Args(F.HoldOrder) is { Length: > LongestWhy } text ? text[..LongestWhy] : heard.Args(F.HoldOrder));

    /// <inheritdoc/>
    protected override async Task<Answer> Do(HoldSending asked, Asker asker, CancellationToken ct) =>
        await sending.Steering.Standing(ct).ConfigureAwait(false) is { } standing
            ? Says(asker, HoldWording.Of(standing, asker, usual))
            : Says(asker, asker.Texts["hold.done"]) with { Steers = [new Steer.Hold(asked.Why.Length == 0 ? null : asked.Why)] };
}
