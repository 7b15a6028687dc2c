using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>Confirm departments met in bylines.</summary>
internal sealed record ConfirmDepartments(IReadOnlyList<string> Names) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("confirm", string.Join(' ', Names));
}

/// <summary>确认部门 区灯塔办, /confirm …: an operator confirms departments.</summary>
internal sealed class ConfirmDepartmentIntent(Operators operators) : OperatorIntent<ConfirmDepartments>(operators, "confirm", F.ConfirmDepartmentOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("确认部门 区灯塔办", "confirm 区灯塔办"),
        Yes("确认部门：区灯塔办、区渡口办", "confirm 区灯塔办 区渡口办"),
        Yes("/confirm x-abc", "confirm x-abc"),
        Yes("confirm department x-abc", "confirm x-abc"),
        No("确认"),
    ];

    /// <inheritdoc/>
    protected override ConfirmDepartments Means(Utterance heard) => new(Orders.Names(heard.Args(F.ConfirmDepartmentOrder)));

    /// <inheritdoc/>
    protected override Task<Answer> Do(ConfirmDepartments asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var found = asked.Names.Select(n => asker.Taxonomy.DepartmentByCode(n) ?? asker.Taxonomy.DepartmentNamed(n)).ToList();
        if (found.Count == 0)
            return Task.FromResult(Says(asker, texts["operator.unconfirmed.how"]));
        if (found.IndexOf(null) is var missing and >= 0)
            return Task.FromResult(Says(asker, texts["operator.no-place", asked.Names[missing]]));
        var names = string.Join(texts["comma"], found.Select(d => d!.Name));
        return Task.FromResult(found.TrueForAll(d => d!.Confirmed)
            ? Says(asker, texts["operator.confirm.already", names])
            : Does(asker, texts["operator.confirm.done", names], new Edit.ConfirmDepartments([.. found.Where(d => !d!.Confirmed).Select(d => d!)])));
    }
}
