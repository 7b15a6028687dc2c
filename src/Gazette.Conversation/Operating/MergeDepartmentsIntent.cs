using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>Make departments met in bylines part of another.</summary>
/// <param name="Names">Those to be merged, then the one that stands for them.</param>
/// <param name="Confirmed">Whether it was confirmed.</param>
internal sealed record MergeDepartments(IReadOnlyList<string> Names, bool Confirmed) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("mergedept", string.Join(' ', Names), Confirmed ? "confirmed" : "");
}

/// <summary>合并部门 区灯塔办 到 区财政局, /mergedept FROM… INTO: articles and follows of one department become another's.</summary>
internal sealed class MergeDepartmentsIntent(Operators operators, TaxonomySource source) : OperatorIntent<MergeDepartments>(operators, "mergedept", F.MergeDepartmentsOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("合并部门 区灯塔办 到 区财政局", "mergedept 区灯塔办 区财政局"),
        Yes("合并部门：区灯塔办、区渡口办到区财政局", "mergedept 区灯塔办 区渡口办 区财政局"),
        Yes("/mergedept x-abc finance", "mergedept x-abc finance"),
        Yes("/mergedept x-abc finance confirm", "mergedept x-abc finance confirmed"),
        Yes("merge department x-abc into finance", "mergedept x-abc finance"),
        No("合并 12 13"),
    ];

    /// <inheritdoc/>
    protected override MergeDepartments Means(Utterance heard)
    {
        var (args, confirmed) = Orders.Confirmed(heard.Args(F.MergeDepartmentsOrder));
        return new(Orders.Names(args), confirmed);
    }

    /// <inheritdoc/>
    protected override Task<Answer> Do(MergeDepartments asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var found = asked.Names.Select(n => asker.Taxonomy.DepartmentByCode(n) ?? asker.Taxonomy.DepartmentNamed(n)).ToList();
        if (found.IndexOf(null) is var missing and >= 0)
            return Task.FromResult(Says(asker, texts["operator.no-place", asked.Names[missing]]));
        List<Department> departments = [.. found.Select(d => d!).Distinct()];
        if (departments.Count < 2)
            return Task.FromResult(Says(asker, texts["operator.mergedept.what"]));
        if (source.OfTheFile(departments.SkipLast(1)) is [var listed, ..])
            return Task.FromResult(Says(asker, texts["operator.mergedept.listed", listed.Name]));
        var (from, into) = (string.Join(texts["comma"], departments.SkipLast(1).Select(d => d.Name)), departments[^1]);
        return Task.FromResult(asked.Confirmed
            ? Does(asker, texts["operator.mergedept.done", from, into.Name], new Edit.MergeDepartments([.. departments.SkipLast(1)], into))
            : Asks(asker, texts["operator.mergedept.ask", from, into.Name], texts["button.merge"], "/mergedept " + string.Join(' ', departments.Select(d => d.Code))));
    }
}
