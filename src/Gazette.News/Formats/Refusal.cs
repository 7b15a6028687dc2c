namespace Gazette.News.Formats;

/// <summary>Why a document cannot be read.</summary>
public enum RefusalReason
{
    /// <summary>It holds nothing, or blanks alone.</summary>
    Empty,

    /// <summary>It is no text: a picture, a program, an archive.</summary>
    Binary,

    /// <summary>It is text in an encoding that cannot be told.</summary>
    UnknownEncoding,

    /// <summary>It is a document of a format that is not read.</summary>
    UnsupportedFormat,

    /// <summary>It is larger, deeper or more entangled than any issue.</summary>
    TooLarge,

    /// <summary>It is cut off or broken.</summary>
    Damaged,

    /// <summary>It is locked with a password.</summary>
    Encrypted,

    /// <summary>It holds pictures and no text.</summary>
    NoText,
}

/// <summary>Why a document cannot be read, and how to mend it.</summary>
/// <param name="Reason">The reason, for deciding.</param>
/// <param name="Message">The reason and the mend in one line, for people.</param>
public sealed record Refusal(RefusalReason Reason, string Message);
