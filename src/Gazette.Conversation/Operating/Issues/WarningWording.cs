using Gazette.Conversation.Resources;
using Gazette.News;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>How what an editor should look at is said.</summary>
public static class WarningWording
{
    /// <summary>A warning in the language of texts.</summary>
    public static string Of(ReadingWarning warning, Texts texts) =>
        texts["warning." + Name(warning.Kind), [.. warning.About, .. warning.Clues.Select(clues => string.Join(texts["comma"], clues.Select(c => texts["clue." + Name(c)])))]];

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
