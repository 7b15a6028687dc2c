using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace Gazette.News.Formats;

/// <summary>Tells a text's encoding: byte order mark, UTF-8, what it declares if that gives words, UTF-16 without a mark, what the bytes look like.</summary>
internal static partial class Decoder
{
    private const int DeclarationReach = 1024;
    private const float LeastConfidence = 0.5f;

    static Decoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and its encoding's name, or null.</summary>
    public static (string Text, string Encoding)? Decode(ReadOnlyMemory<byte> bytes)
    {
        return Marked(bytes.Span)
            ?? Strict(bytes.Span, "utf-8")
            ?? Unmarked(bytes.Span)
            ?? Damaged(bytes.Span, "utf-8")
            ?? Declared(bytes)
            ?? Guessed(bytes)
            ?? Damaged(bytes.Span, "gb18030")
            ?? Damaged(bytes.Span, "big5");
    }

    /// <summary>The text of one record: in its document's encoding if it can be, else in the one that fits; null when none does.</summary>
    public static string? Record(ReadOnlyMemory<byte> bytes, string encoding) =>
        Strict(bytes.Span, encoding) is var (text, _) ? text : Decode(bytes)?.Text;

    private static (string, string)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(bytes[3..], "utf-8") ?? Damaged(bytes[3..], "utf-8"),
        [0xFF, 0xFE, 0, 0, ..] => Strict(bytes[4..], "utf-32"),
        [0xFF, 0xFE, ..] => Strict(bytes[2..], "utf-16") ?? Damaged(bytes[2..], "utf-16"),
        [0xFE, 0xFF, ..] => Strict(bytes[2..], "utf-16BE") ?? Damaged(bytes[2..], "utf-16BE"),
        _ => null,
    };

    /// <summary>The text if every byte is right in the encoding.</summary>
    private static (string, string)? Strict(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return (encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;   // not in this encoding: the next is tried
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;   // a document may declare an encoding that nobody knows, or UTF-7, which the platform refuses as unsafe
        }
    }

    /// <summary>The text with a few bytes wrong, as a cut or a bad copy leaves it; each wrong place shows as U+FFFD.</summary>
    private static (string, string)? Damaged(ReadOnlySpan<byte> bytes, string name)
    {
        const int chineseToOneWrong = 20;
        var text = Encoding.GetEncoding(name).GetString(bytes);
        var (han, wrong) = (text.Count(IsHan), Math.Max(0, text.Count(c => c is '\ufffd' or '?') - bytes.Count((byte)'?')));
        return han > 0 && wrong * chineseToOneWrong <= Math.Max(han, chineseToOneWrong) && CommonCharacters.Share(text) >= CommonCharacters.OfProse ? (text, name) : null;
    }

    private static (string, string)? Declared(ReadOnlyMemory<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, DeclarationReach)]);
        var match = Declaration().Match(start);
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        // GB2312 and GBK are beginnings of GB18030, and often declared for it.
        if (Strict(bytes.Span, name is "gb2312" or "gbk" ? "gb18030" : name) is not var (text, encoding))
            return null;
        // A wrong declaration gives characters, but few words: then the bytes are asked.
        return Guessed(bytes) is { } guessed && CommonCharacters.Share(guessed.Text) > Math.Max(CommonCharacters.OfProse, 2 * CommonCharacters.Share(text))
            ? guessed
            : (text, encoding);
    }

    /// <summary>UTF-16 without a mark shows in the zero bytes of its line ends and digits, all in one half of the pairs.</summary>
    private static (string, string)? Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        return even == 0 ? Strict(bytes, "utf-16") : odd == 0 ? Strict(bytes, "utf-16BE") : null;
    }

    /// <summary>The Chinese encoding that gives the most words; short texts mislead the detector, so it only speaks first.</summary>
    private static (string Text, string Encoding)? Guessed(ReadOnlyMemory<byte> bytes)
    {
        var best = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        var named = best is { Confidence: >= LeastConfidence, EncodingName: { } name } && IsChinese(name) ? Strict(bytes.Span, name) : null;
        (string Text, string Encoding)?[] all = [named, Chinese(bytes.Span, "gb18030"), Chinese(bytes.Span, "big5")];
        return all.Where(c => c is not null).MaxBy(c => CommonCharacters.Share(c!.Value.Text));
    }

    private static bool IsChinese(string name) => name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || name.Equals("big5", StringComparison.OrdinalIgnoreCase);

    private static (string, string)? Chinese(ReadOnlySpan<byte> bytes, string name) =>
        Strict(bytes, name) is var (text, found) && 2 * text.Count(IsHan) >= text.Count(c => !char.IsAscii(c)) ? (text, found) : null;

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"(charset|encoding)\s*=\s*[""']?(?<name>[A-Za-z0-9_\-]{3,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
