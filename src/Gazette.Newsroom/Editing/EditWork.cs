using System.Globalization;
using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Editing;

/// <summary>The work of one edit inside its transaction.</summary>
internal sealed class EditWork(INewsDesk desk, Taxonomy taxonomy, string actor, DateTimeOffset at)
{
    private readonly Offering offering = new(desk, taxonomy, at);

    public EditResult Do(Edit edit) => edit switch
    {
        Edit.Withdraw e => new(Each(e.Ids, Withdraw)),
        Edit.Correct e => new([new(Text(e.Id), Correct(e.Id, e.Correction, e.Tell))], Sequence: offering.Sequence),
        Edit.TellReaders e => new([new(Text(e.Id), Tell(e.Id))]),
        Edit.Merge e => Merge([.. e.Ids.Distinct().Order()]),
        Edit.ConfirmDepartments e => new([.. e.Departments.Select(d => new EditedPart(d.Code, Confirm(d)))]),
        Edit.MergeDepartments e => MergeAll(e),
        _ => throw new InvalidOperationException($"{edit.GetType().Name} is no edit that is known."),
    };

    private static List<EditedPart> Each(IEnumerable<long> ids, Func<long, EditOutcome> work) =>
        [.. ids.Distinct().Select(id => new EditedPart(Text(id), work(id)))];

    private EditOutcome Withdraw(long id)
    {
        if (desk.Find(id) is not { } held || held.Id != id)
            return EditOutcome.NotThere;
        if (!desk.Withdraw(held.Id))
            return EditOutcome.Unchanged;
        desk.Audit(actor, "article withdraw", Text(held.Id), at);
        return EditOutcome.Done;
    }

    private EditOutcome Correct(long id, Correction correction, bool tell)
    {
        if (desk.Find(id) is not { Withdrawn: false } held || held.Id != id)
            return EditOutcome.NotThere;
        if (correction.Topics is not null || correction.Text is not null)
            desk.TopicsSettled(held.Id);
        var draft = Corrected(held, correction);
        var moves = correction.Day is { } day && day != held.Day;
        if (draft is null && !moves)
            return EditOutcome.Unchanged;
        if (draft is not null)
        {
            desk.Revise(held.Id, held.Version + 1, draft, at);
            desk.Correct(held.Id, desk.Corrected(held.Id).And(Standing(correction, draft)), Draft.TitleKeyOf(held.Article.Title), at);
        }

        if (moves)
            desk.Move(held.Id, correction.Day!.Value, at);
        desk.Audit(actor, "article correct", $"{Text(held.Id)} {correction}", at);
        desk.NoteCorrection(held.Id, at);
        if (tell)
            Tell(held.Id);
        offering.Gained(desk.Find(held.Id)!);
        return EditOutcome.Done;
    }

    private EditOutcome Tell(long id)
    {
        if (desk.Find(id) is not { Withdrawn: false } held || held.Id != id)
            return EditOutcome.NotThere;
        if (!desk.TellOfCorrection(id, at))
            return EditOutcome.Unchanged;
        desk.Audit(actor, "article tell", Text(id), at);
        return EditOutcome.Done;
    }

    private Draft? Corrected(HeldArticle held, Correction correction)
    {
        var text = correction.Text ?? held.Article;
        var met = correction.Text is null ? [] : Bylines.In([text], taxonomy);
        desk.Meet(met, at);
        var read = correction.Text is null ? null : Draft.Of(0, text, taxonomy.With(met));
        var article = (read?.Article ?? text) with
        {
            Title = correction.Title ?? text.Title,
            DerivedTitle = correction.Title is null && text.DerivedTitle,
            Day = held.Article.Day,
            Page = held.Article.Page,
            Link = held.Article.Link,
            SourceId = held.Article.SourceId,
        };
        // A text that names nobody does not take away who answered for it.
        if (article.Departments.Count == 0)
            article = article with { Departments = held.Article.Departments };
        if (article.Topics.Count == 0)
            article = article with { Topics = held.Article.Topics };
        if (correction.Departments is { } departments)
            article = article with { Departments = [.. departments.Select(d => d.Name)] };
        if (correction.Topics is { } topics)
            article = article with { Topics = [.. topics.Select(t => t.Name)] };
        IReadOnlyList<string> departmentCodes = correction.Departments is { } d ? [.. d.Select(x => x.Code)] : read is { DepartmentCodes.Count: > 0 } ? read.DepartmentCodes : held.DepartmentCodes;
        IReadOnlyList<string> topicCodes = correction.Topics is { } t ? [.. t.Select(x => x.Code)] : read is { TopicCodes.Count: > 0 } ? read.TopicCodes : held.TopicCodes;
        var same = correction.Text is null && article.Title == held.Article.Title
            && departmentCodes.SequenceEqual(held.DepartmentCodes) && topicCodes.SequenceEqual(held.TopicCodes);
        return same ? null : Draft.Of(0, article, departmentCodes, topicCodes);
    }

    // A whole text stands for all three.
    private static Standing Standing(Correction correction, Draft corrected) => new(
        correction.Title ?? (correction.Text is null ? null : corrected.Article.Title),
        correction.Departments is null && correction.Text is null ? null : corrected.DepartmentCodes,
        correction.Topics is null && correction.Text is null ? null : corrected.TopicCodes);

    private EditResult Merge(IReadOnlyList<long> ids)
    {
        var parts = Each(ids, id => desk.Find(id) is { Withdrawn: false } held && held.Id == id ? EditOutcome.Done : EditOutcome.NotThere);
        if (parts.Count < 2 || !parts.TrueForAll(p => p.Outcome == EditOutcome.Done))
            return new(parts.Count < 2 ? [.. parts.Select(p => p with { Outcome = EditOutcome.Unchanged })] : parts);
        var kept = ids[0];
        foreach (var id in ids.Skip(1))
        {
            var (held, other) = (desk.Find(kept)!, desk.Find(id)!);
            desk.Merge(id, kept);
            if (held.With(other.Article, other.DepartmentCodes, other.TopicCodes) is { } both)
                desk.Revise(kept, held.Version + 1, both, at);
            desk.Audit(actor, "article merge", $"{Text(id)} into {Text(kept)}", at);
        }

        offering.Gained(desk.Find(kept)!);
        return new(parts, kept, offering.Sequence);
    }

    private EditOutcome Confirm(Department department)
    {
        if (!desk.ConfirmDepartment(department.Code))
            return EditOutcome.NotThere;
        desk.Audit(actor, "department confirm", $"{department.Code} {department.Name}", at);
        return EditOutcome.Done;
    }

    private EditResult MergeAll(Edit.MergeDepartments edit)
    {
        var merged = desk.MergedDepartments();
        var parts = edit.From.Select(from => new EditedPart(from.Code, Merge(from, edit.Into, merged))).ToList();
        return new(parts, Sequence: offering.Sequence);
    }

    private EditOutcome Merge(Department from, Department into, IReadOnlyDictionary<string, string> merged)
    {
        if (from.Code == into.Code || merged.ContainsKey(from.Code))
            return EditOutcome.Unchanged;
        if (merged.ContainsKey(into.Code))
            return EditOutcome.NotThere;
        var moved = desk.MergeDepartment(from, into, at);
        desk.Audit(actor, "department merge", $"{from.Code} {from.Name} into {into.Code}", at);
        foreach (var id in moved)
            offering.Gained(desk.Find(id)!);
        // After the offers: they are for those who followed the other place all along, and who comes along has had his own.
        desk.MoveFollows(from, into, at);
        return EditOutcome.Done;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
