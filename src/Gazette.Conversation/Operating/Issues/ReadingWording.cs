using Gazette.Conversation.Resources;
using Gazette.News;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>How what an editor should look at in a reading is said.</summary>
public static class ReadingWording
{
    /// <summary>A warning in the language of texts.</summary>
    public static string Of(ReadingWarning warning, Texts texts) =>
        texts["warning." + Name(warning.Kind), [.. warning.About, .. warning.Clues.Select(clues => string.Join(texts["comma"], clues.Select(c => texts["clue." + Name(c)])))]];

    /// <summary>A problem in the language of texts.</summary>
    public static string Of(Problem problem, Texts texts) => problem.Kind == ProblemKind.Words
        ? $"{problem.Place}: {problem.Message}"
        : texts["problem." + Name(problem.Kind), problem.Line is { } line ? texts["problem.line", line] : texts["problem.entry", problem.Number]];

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
