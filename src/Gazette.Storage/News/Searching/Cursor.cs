using System.Buffers.Text;

namespace Gazette.Storage.News;

/// <summary>Where a list in the order of the news goes on: after this place. New articles come before it and move nothing.</summary>
internal readonly record struct NewestCursor(long After)
{
    private const byte Kind = 1;

    /// <summary>Before the first article.</summary>
    public static readonly NewestCursor Start = new(long.MaxValue);

    public static NewestCursor Parse(string? text) => text is null ? Start : new(CursorText.Read(text, Kind, reader => reader.ReadInt64()));

    public override string ToString()
    {
        var after = After;
        return CursorText.Of(Kind, writer => writer.Write(after));
    }
}

/// <summary>Cursors as text: a kind and what it carries, in base64url.</summary>
internal static class CursorText
{
    private const int Longest = 8192;

    /// <summary>The text of a cursor.</summary>
    /// <param name="kind">Which list it belongs to.</param>
    /// <param name="write">Writes what it carries.</param>
    public static string Of(byte kind, Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(kind);
        write(writer);
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    /// <summary>What a cursor carries.</summary>
    /// <exception cref="FormatException">It is none of ours, or of another list.</exception>
    public static T Read<T>(string text, byte kind, Func<BinaryReader, T> read)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text, out _))
            throw Foreign();
        try
        {
            using var bytes = new MemoryStream(Base64Url.DecodeFromChars(text));
            using var reader = new BinaryReader(bytes);
            if (reader.ReadByte() != kind)
                throw Foreign();
            var value = read(reader);
            return bytes.Position == bytes.Length ? value : throw Foreign();
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or IOException or OverflowException or ArgumentException)
        {
            throw Foreign();
        }
    }

    /// <summary>What is said of a cursor that is none of ours.</summary>
    public static FormatException Foreign() => new("The cursor is none of ours: begin again without one.");
}
