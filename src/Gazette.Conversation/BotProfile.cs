using Gazette.Conversation.Resources;

namespace Gazette.Conversation;

/// <summary>What a bot says about itself where a platform asks for it.</summary>
/// <param name="Description">What is read before the first message.</param>
/// <param name="ShortDescription">What stands on its page and beside a link to it.</param>
public sealed record BotProfile(string Description, string ShortDescription)
{
    /// <summary>The texts in a language.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="paper">The paper's name; a long one is cut.</param>
    /// <param name="most">Characters of the description (UTF-16 units).</param>
    /// <param name="mostShort">Characters of the short one.</param>
    public static BotProfile For(string language, string paper, int most, int mostShort)
    {
        var texts = Texts.In(language);
        return new(
            Within(most, paper, name => texts["profile.description", name]),
            Within(mostShort, paper, name => texts["profile.short", name]));
    }

    private static string Within(int most, string name, Func<string, string> text)
    {
        var over = text(name).Length - most;
        if (over <= 0)
            return text(name);
        var kept = Math.Max(0, name.Length - over - 1);
        return text(name[..(kept > 0 && char.IsHighSurrogate(name[kept - 1]) ? kept - 1 : kept)] + "…");
    }
}
