using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Benchmarks.Samples;

namespace Gazette.Benchmarks.Ingesting;

/// <summary>A JSONL document of many articles that is made while it is read: the document itself takes no memory.</summary>
internal sealed class EndlessLines(SyntheticNews news, int articles) : Stream
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private byte[] line = [];
    private int at;

    /// <summary>How many articles were made so far.</summary>
    public int Made { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at == line.Length && !Next())
            return 0;
        var copied = Math.Min(count, line.Length - at);
        line.AsSpan(at, copied).CopyTo(buffer.AsSpan(offset));
        at += copied;
        return copied;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (Made == articles)
            return false;
        Made++;
        var article = news.Next();
        line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { title = article.Title, text = article.Body, department = article.Departments[0] }, Form) + "\n");
        at = 0;
        return true;
    }
}
