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
internal sealed class WithdrawIntent(Operators operators, IArticleReader articles) : OperatorIntent<WithdrawArticles>(operators)
{
    /// <inheritdoc/>
    public override string Name => "withdraw";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["withdraw"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules => [new([[F.WithdrawOrder]], [])];

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
    protected override async Task<Answer> Do(WithdrawArticles asked, Asker asker, CancellationToken ct)
    {
        var (texts, ids) = (asker.Texts, string.Join(' ', asked.Ids));
        if (asked.Ids.Count == 0)
            return Says(asker, texts["operator.withdraw.what"]);
        var found = await articles.FindAll(asked.Ids, ct).ConfigureAwait(false);
        if (found.Count < asked.Ids.Count)
            return Says(asker, texts["operator.no-article", string.Join(texts["comma"], asked.Ids.Except(found.Select(a => a.Id)))]);
        var named = Titles.Of(found, texts);
        return asked.Confirmed
            ? Does(asker, texts["operator.withdraw.done", named], new Edit.Withdraw(asked.Ids))
            : Asks(asker, texts["operator.withdraw.ask", named], texts["button.withdraw"], "/withdraw " + ids);
    }
}
