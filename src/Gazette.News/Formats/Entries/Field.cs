namespace Gazette.News.Formats.Entries;

/// <summary>What a field of a record means.</summary>
internal enum Field
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The line above it.</summary>
    Kicker,

    /// <summary>The text, plain or HTML.</summary>
    Body,

    /// <summary>A shortened text, for want of the whole.</summary>
    Summary,

    /// <summary>When it was published.</summary>
    Day,

    /// <summary>When it was changed, for want of the day of publication.</summary>
    Changed,

    /// <summary>The body that answers for it.</summary>
    Department,

    /// <summary>Who delivered it: a body, a person or a paper.</summary>
    Source,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Its topic or section.</summary>
    Category,

    /// <summary>Its address.</summary>
    Link,

    /// <summary>Its id at its source.</summary>
    Id,

    /// <summary>The page of the paper.</summary>
    Page,
}
