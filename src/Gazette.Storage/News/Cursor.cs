using System.Buffers.Binary;
using System.Buffers.Text;

namespace Gazette.Storage.News;

/// <summary>Where a list in the order of the news goes on: after this place. New articles come before it and move nothing.</summary>
internal readonly record struct NewestCursor(long After)
{
    private const byte Kind = 1;

    /// <summary>Before the first article.</summary>
    public static readonly NewestCursor Start = new(long.MaxValue);

    public static NewestCursor Parse(string? text) => text is null ? Start : new(CursorText.Numbers(text, Kind, 1)[0]);

    public override string ToString() => CursorText.Of(Kind, After);
}

/// <summary>
/// Where a ranked list goes on: after an article with this score and place. It keeps what the first page was ranked by, so that
/// articles which arrive later neither move a page nor enter it.
/// </summary>
/// <param name="LastArticle">The greatest article id when the search began.</param>
/// <param name="NewestDay">The day that counts as age 0.</param>
/// <param name="Score">Score of the last article shown.</param>
/// <param name="NewsOrder">Its place.</param>
internal readonly record struct SearchCursor(long LastArticle, int NewestDay, double Score, long NewsOrder)
{
    private const byte Kind = 2;

    public static SearchCursor? Parse(string? text)
    {
        if (text is null)
            return null;
        var numbers = CursorText.Numbers(text, Kind, 4);
        if (numbers[1] < DateOnly.MinValue.DayNumber || numbers[1] > DateOnly.MaxValue.DayNumber)
            throw CursorText.Foreign(text);
        return new(numbers[0], (int)numbers[1], BitConverter.Int64BitsToDouble(numbers[2]), numbers[3]);
    }

    /// <summary>Whether an article comes after the last one shown: lower score, or the same score and older.</summary>
    public bool Precedes(double score, long newsOrder) => score < Score || (score == Score && newsOrder < NewsOrder);

    public override string ToString() => CursorText.Of(Kind, LastArticle, NewestDay, BitConverter.DoubleToInt64Bits(Score), NewsOrder);
}

/// <summary>Cursors as text: a kind and some numbers in base64url.</summary>
file static class CursorText
{
    public static string Of(byte kind, params ReadOnlySpan<long> numbers)
    {
        var bytes = new byte[1 + numbers.Length * sizeof(long)];
        bytes[0] = kind;
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1 + i * sizeof(long)), numbers[i]);
        return Base64Url.EncodeToString(bytes);
    }

    public static long[] Numbers(string text, byte kind, int count)
    {
        var bytes = new byte[1 + count * sizeof(long)];
        if (text.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != bytes.Length
            || bytes[0] != kind)
            throw Foreign(text);
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1 + i * sizeof(long))))];
    }

    public static FormatException Foreign(string text) => new($"The cursor {text} is none of ours: begin again without one.");
}
