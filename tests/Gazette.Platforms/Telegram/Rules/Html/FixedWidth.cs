namespace Gazette.Platforms.Telegram;

/// <summary>Fixed-width text holds no other entity, and is part of none but links and quotes (core.telegram.org/bots/api#formatting-options): what is more is taken away without a word.</summary>
internal static class FixedWidth
{
    private static readonly HashSet<string> Styles = ["bold", "italic", "underline", "strikethrough", "spoiler"];

    internal static IEnumerable<MessageEntity> Cleared(IReadOnlyList<MessageEntity> entities)
    {
        var spans = entities.Where(e => e.Type is "code" or "pre").OrderBy(e => e.Offset).ToList();
        return entities.SelectMany(e => spans.Any(s => s != e && Holds(s, e)) ? [] : Styles.Contains(e.Type) ? Pieces(e, spans) : [e]);
    }

    private static bool Holds(MessageEntity span, MessageEntity entity) =>
        span.Offset <= entity.Offset && End(entity) <= End(span);

    /// <summary>What is left of a style around the fixed-width spans in it.</summary>
    private static IEnumerable<MessageEntity> Pieces(MessageEntity style, IEnumerable<MessageEntity> spans)
    {
        var at = style.Offset;
        foreach (var span in spans.Where(s => Holds(style, s)))
        {
            if (span.Offset > at)
                yield return style with { Offset = at, Length = span.Offset - at };
            at = End(span);
        }
        if (at < End(style))
            yield return style with { Offset = at, Length = End(style) - at };
    }

    private static int End(MessageEntity entity) => entity.Offset + entity.Length;
}
