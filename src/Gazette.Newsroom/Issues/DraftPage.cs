using Gazette.News;

namespace Gazette.Newsroom.Issues;

/// <summary>What was read of one document of a draft.</summary>
/// <param name="Name">The document's name as people see it, or null for a text.</param>
/// <param name="Source">Where it comes from, as <see cref="Publishing.Publication.Source"/> wants it: the name that <c>ingest</c> gives the same file, so that it is the same source.</param>
/// <param name="Hash">SHA-256 of the document's bytes, in hex.</param>
/// <param name="Paper">The paper's name under which it is published, or null.</param>
/// <param name="Given">The publication day that its operator wrote beside it, or null.</param>
/// <param name="Reading">What was read; empty where it could not be.</param>
/// <param name="Problem">Why nothing of it could be read, or null.</param>
public sealed record DraftPage(string? Name, string Source, string Hash, string? Paper, DateOnly? Given, Reading Reading, DraftProblem? Problem = null);

/// <summary>Why a step failed.</summary>
/// <param name="Code">What people are told: a key of the texts, such as <c>encrypted</c>.</param>
/// <param name="Name">The document, or null.</param>
/// <param name="Detail">A number or word for the text, or null.</param>
public sealed record DraftProblem(string Code, string? Name = null, string? Detail = null);

/// <summary>What publishing made of a draft.</summary>
/// <param name="Day">The publication day of its first page.</param>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="New">New articles.</param>
/// <param name="Updated">Articles with a new version.</param>
/// <param name="Merged">Pieces kept as a further source of an article.</param>
/// <param name="Known">Pieces that were there already.</param>
/// <param name="Fragments">How many of the new ones are fragments, which are never pushed.</param>
/// <param name="DepartmentCodes">Departments, and those they belong to, under which new articles are offered.</param>
/// <param name="TopicCodes">Topics, with the wider ones.</param>
public sealed record DraftOutcome(
    DateOnly Day,
    string? Paper,
    int New,
    int Updated,
    int Merged,
    int Known,
    int Fragments,
    IReadOnlyList<string> DepartmentCodes,
    IReadOnlyList<string> TopicCodes);
