namespace Gazette.Newsroom.Publishing;

/// <summary>How a reading is published.</summary>
/// <param name="Source">Where the document comes from, the same for the same document every time: a file's name, a feed's address, a publisher's name with the
/// publisher's own id of the document. A piece from the same source, page and day under the same title is the same article, changed.</param>
/// <param name="DocumentHash">SHA-256 of the document's bytes, in hex.</param>
/// <param name="Archive">Searchable, never pushed.</param>
/// <param name="Sample">One of the sample issues: archive, marked, withdrawn by the first real publication.</param>
/// <param name="Day">The publication day, when the caller says it; else the reading's, else today.</param>
/// <param name="Paper">The paper's name, when the caller says it; else the reading's.</param>
public sealed record Publication(
    string Source,
    string DocumentHash,
    bool Archive = false,
    bool Sample = false,
    DateOnly? Day = null,
    string? Paper = null);

/// <summary>Whether the sample issues are shown (<c>Ingest:Samples</c>).</summary>
public enum SamplePolicy
{
    /// <summary>Until the first real publication.</summary>
    Auto,

    /// <summary>Always, beside real news.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>What publishing needs to know of the paper.</summary>
/// <param name="Zone">The paper's time zone: what "today" is.</param>
/// <param name="Samples">Whether the sample issues are shown.</param>
public sealed record PublishingOptions(TimeZoneInfo Zone, SamplePolicy Samples = SamplePolicy.Auto);
