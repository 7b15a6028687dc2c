using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>One way to say a time: its pattern on folded text, its meaning, and examples for and against, which are its tests.</summary>
/// <param name="Name">Its name in logs and tests.</param>
/// <param name="Pattern">Where it may stand; matched on folded text.</param>
/// <param name="Meaning">What a match means; null when it means nothing, and then nothing shorter is read there either.</param>
internal sealed record TimeRule(string Name, Regex Pattern, Func<Match, Reference, TimeMeaning?> Meaning)
{
    /// <summary>One of these stands in every match: a text without them is not looked at.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>Every match has an ASCII digit: a text without any is not looked at.</summary>
    public bool HasDigits { get; init; }

    /// <summary>A text that holds the expression, and its meaning on Friday 2020-09-11.</summary>
    public required IReadOnlyList<(string Text, string Meaning)> Yes { get; init; }

    /// <summary>Texts in which this rule reads nothing.</summary>
    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>A form that people type (9.10, 国庆) and that is a figure, or no day, in an article.</summary>
    public bool TypedOnly { get; init; }
}
