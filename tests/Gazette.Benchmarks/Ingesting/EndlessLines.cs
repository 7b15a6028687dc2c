using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Benchmarks.Samples;
using Gazette.News.Formats;

namespace Gazette.Benchmarks.Ingesting;

/// <summary>A JSONL document of many articles that is made while it is read: the document itself takes no memory.</summary>
internal sealed class EndlessLines(SyntheticNews news, int articles) : ForwardStream
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private byte[] line = [];
    private int at;
    private int made;

    public override int Read(Span<byte> buffer)
    {
        if (at == line.Length && !Next())
            return 0;
        var copied = Math.Min(buffer.Length, line.Length - at);
        line.AsSpan(at, copied).CopyTo(buffer);
        at += copied;
        return copied;
    }

    private bool Next()
    {
        if (made == articles)
            return false;
        made++;
        var article = news.Next();
        line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { title = article.Title, text = article.Body, department = article.Departments[0] }, Form) + "\n");
        at = 0;
        return true;
    }
}
