using System.Text;

namespace Gazette.Text;

/// <summary>A stretch of Han characters, or a word or number of another script.</summary>
internal readonly ref struct TokenRun(ReadOnlySpan<char> text, bool isHan)
{
    private enum Kind : byte
    {
        None,
        Han,
        Word,
    }

    private static readonly Lazy<Kind[]> Kinds = new(() =>
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => Rune.TryCreate((char)unit, out var rune) ? KindOf(rune) : Kind.None)]);

    private static Kind KindOf(Rune rune) => Characters.IsHan(rune) ? Kind.Han : Characters.IsWord(rune) ? Kind.Word : Kind.None;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Whether they are Han.</summary>
    public bool IsHan { get; } = isHan;

    /// <summary>The runs of a folded text, in order.</summary>
    public static Reader Of(string folded) => new(folded);

    /// <summary>Walks through the runs without allocating.</summary>
    internal ref struct Reader(string folded)
    {
        private readonly ReadOnlySpan<char> text = folded;
        private readonly ReadOnlySpan<Kind> kinds = Kinds.Value;
        private int next;

        /// <summary>The run just read.</summary>
        public TokenRun Current { get; private set; }

        /// <summary>For <c>foreach</c>.</summary>
        public readonly Reader GetEnumerator() => this;

        /// <summary>Reads the next run.</summary>
        public bool MoveNext()
        {
            var kind = Kind.None;
            while (next < text.Length && (kind = KindAt(next, out var skipped)) == Kind.None)
                next += skipped;
            var start = next;
            while (next < text.Length && KindAt(next, out var size) == kind)
                next += size;
            Current = new(text[start..next], kind == Kind.Han);
            return next > start;
        }

        private readonly Kind KindAt(int at, out int size)
        {
            size = 1;
            if (!char.IsSurrogate(text[at]))
                return kinds[text[at]];
            // A lone surrogate decodes to the replacement character, which is neither.
            Rune.DecodeFromUtf16(text[at..], out var rune, out size);
            return KindOf(rune);
        }
    }
}
