using System.Text;
using Gazette.News.Issues;

namespace Gazette.Tests.News.Formats;

/// <summary>Long lists are read as they are asked for.</summary>
public class StreamingTests
{
    private const int BytesOfFirstBatch = 1024 * 1024;

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("json")]
    public void A_list_is_read_no_further_than_its_batches_were_asked_for(string form)
    {
        using var stream = new EndlessList(form);
        var batches = Checkout.Reader.ReadBatches(stream, FormatSampleTests.Facts).Take(2).ToList();
        Assert.All(batches, b => Assert.Equal(IssueReader.MostInBatch, b.Reading!.Articles.Count));
        Assert.Equal(2 * IssueReader.MostInBatch, batches.SelectMany(b => b.Reading!.Articles).Select(a => a.Title).Distinct().Count());
        Assert.InRange(stream.Given, 1, 2 * BytesOfFirstBatch);
    }

    /// <summary>A list that has no end: who holds all of it never comes back.</summary>
    private sealed class EndlessList(string form) : Stream
    {
        private byte[] open = Encoding.UTF8.GetBytes(form switch { "csv" => "title,text\n", "json" => "{\"articles\":[\n", _ => "" });
        private int at;
        private int number;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at == open.Length)
                (open, at) = (Encoding.UTF8.GetBytes(Row(number++)), 0);
            var length = Math.Min(count, open.Length - at);
            open.AsSpan(at, length).CopyTo(buffer.AsSpan(offset));
            (at, Given) = (at + length, Given + length);
            return length;
        }

        private string Row(int i)
        {
            var (title, text) = ($"区财政局第{i}号通知", $"9月1日，区财政局发布第{i}号通知，要求各部门按时报送预算执行情况，做好绩效评价。");
            return form == "csv" ? $"{title},\"{text}\"\n" : $"{{\"title\":\"{title}\",\"text\":\"{text}\"}}{(form == "json" ? "," : "")}\n";
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
