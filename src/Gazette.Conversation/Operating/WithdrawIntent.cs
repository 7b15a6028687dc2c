using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>Take articles out of what readers can see.</summary>
internal sealed record WithdrawArticles(IReadOnlyList<long> Ids, bool Confirmed) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("withdraw", string.Join(' ', Ids), Confirmed ? "confirmed" : "");
}

/// <summary>撤回 12, /withdraw 12: an operator withdraws articles.</summary>
internal sealed class WithdrawIntent(Operators operators, IArticleReader articles) : OperatorIntent<WithdrawArticles>(operators, "withdraw", F.WithdrawOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("撤回 12", "withdraw 12"),
        Yes("撤稿12、13", "withdraw 12 13"),
        Yes("/withdraw 12", "withdraw 12"),
        Yes("/withdraw 12 13 confirm", "withdraw 12 13 confirmed"),
        Yes("withdraw article 12", "withdraw 12"),
        Yes("/withdraw", "withdraw"),
        No("撤回行政处罚决定"),
        No("撤回"),
    ];

    /// <inheritdoc/>
    protected override WithdrawArticles Means(Utterance heard)
    {
        var (args, confirmed) = Orders.Confirmed(heard.Args(F.WithdrawOrder));
        return new(Orders.Ids(args), confirmed);
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Do(WithdrawArticles asked, Asker asker, CancellationToken ct) => asked.Ids.Count == 0
        ? Says(asker, asker.Texts["operator.withdraw.what"])
        : await About(asked.Ids, articles, asker, found => Answer(asked, Titles.Of(found, asker.Texts), asker), ct).ConfigureAwait(false);

    private static Answer Answer(WithdrawArticles asked, string named, Asker asker) => asked.Confirmed
        ? Does(asker, asker.Texts["operator.withdraw.done", named], new Edit.Withdraw(asked.Ids))
        : Asks(asker, asker.Texts["operator.withdraw.ask", named], asker.Texts["button.withdraw"], "/withdraw " + string.Join(' ', asked.Ids));
}
