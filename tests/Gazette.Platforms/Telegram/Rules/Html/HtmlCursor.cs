using System.Text;

namespace Gazette.Platforms.Telegram;

/// <summary>A place in an HTML text that is being read; the end reads as U+0000, which counts as a blank.</summary>
internal sealed class HtmlCursor(string text)
{
    internal int Position { get; private set; }

    internal bool AtEnd => Position >= text.Length;

    internal char Current => At(0);

    internal char Next => At(1);

    internal char At(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    internal void Skip(int count) => Position = Math.Min(text.Length, Position + count);

    internal char Take()
    {
        var taken = Current;
        Position++;
        return taken;
    }

    internal string TakeUntil(Func<char, bool> stop)
    {
        var begin = Position;
        while (!AtEnd && !stop(Current))
            Position++;
        return text[begin..Position];
    }

    internal void SkipSpaces()
    {
        while (!AtEnd && IsSpace(Current))
            Position++;
    }

    internal static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\v' or '\0';

    /// <summary>The offset in UTF-8 bytes, in which Telegram counts.</summary>
    internal int Bytes(int position) => Encoding.UTF8.GetByteCount(text.AsSpan(0, position));

    internal Refusal Unparsable(string what, int position) => Unparsable($"{what} at byte offset {Bytes(position)}");

    internal static Refusal Unparsable(string what) => Refusal.BadRequest("can't parse entities: " + what);
}
