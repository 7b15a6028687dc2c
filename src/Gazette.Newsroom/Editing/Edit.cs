using Gazette.News;

namespace Gazette.Newsroom.Editing;

/// <summary>What an editor or operator does to published news; each leaves a line in the audit.</summary>
public abstract record Edit
{
    /// <summary>Takes articles out of answers, search, figures and digests. Publishing the same document again does not bring them back.</summary>
    public sealed record Withdraw(IReadOnlyList<long> Ids) : Edit;

    /// <summary>Corrects an article in place; the version before is kept.</summary>
    /// <param name="Id">The article.</param>
    /// <param name="Correction">What is corrected.</param>
    /// <param name="Tell">Whether those who had it are told, as by <see cref="TellReaders"/>.</param>
    public sealed record Correct(long Id, Correction Correction, bool Tell = false) : Edit;

    /// <summary>Those who had an article before it was corrected last are told: in the messages that stand in their chats where that can be, else in a short one.</summary>
    public sealed record TellReaders(long Id) : Edit;

    /// <summary>Makes several articles one: that which was published first is kept, with the sources, departments and topics of all.</summary>
    public sealed record Merge(IReadOnlyList<long> Ids) : Edit;

    /// <summary>Confirms departments that were met in bylines.</summary>
    public sealed record ConfirmDepartments(IReadOnlyList<Department> Departments) : Edit;

    /// <summary>Articles and follows of departments that were met become another's; their names mean it from now on.</summary>
    public sealed record MergeDepartments(IReadOnlyList<Department> From, Department Into) : Edit;
}

/// <summary>What is corrected; null leaves it as it is.</summary>
/// <param name="Text">The piece read anew; what the other parts say goes before it.</param>
/// <param name="Title">The headline.</param>
/// <param name="Departments">All its departments.</param>
/// <param name="Topics">All its topics.</param>
/// <param name="Day">The publication day.</param>
public sealed record Correction(
    Article? Text = null,
    string? Title = null,
    IReadOnlyList<Department>? Departments = null,
    IReadOnlyList<Topic>? Topics = null,
    DateOnly? Day = null)
{
    /// <summary>The parts it names, for the audit.</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        Text is null ? null : "text",
        Title is null ? null : "title",
        Departments is null ? null : "departments",
        Topics is null ? null : "topics",
        Day is null ? null : "day",
    }.OfType<string>());
}

/// <summary>What became of one thing that an edit named.</summary>
public enum EditOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such article, or it was withdrawn; there is no such department that was met.</summary>
    NotThere,

    /// <summary>It was so already.</summary>
    Unchanged,
}

/// <summary>What became of an edit.</summary>
/// <param name="Parts">Each id or code that it named.</param>
/// <param name="Kept">The article that a merge kept, else null.</param>
/// <param name="Sequence">The number under which something was offered again, or null.</param>
public sealed record EditResult(IReadOnlyList<EditedPart> Parts, long? Kept = null, long? Sequence = null)
{
    /// <summary>Whether everything was done.</summary>
    public bool Done => Parts.All(p => p.Outcome == EditOutcome.Done);
}

/// <summary>A part of an edit.</summary>
/// <param name="Name">Id or code.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record EditedPart(string Name, EditOutcome Outcome);

/// <summary>Hears of edits inside this process, after their commit: a hint that may be lost.</summary>
public interface IEditListener
{
    /// <summary>Published news changed; must return at once and not throw.</summary>
    void Edited();
}
