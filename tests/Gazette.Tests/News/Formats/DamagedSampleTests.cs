using CsCheck;

namespace Gazette.Tests.News.Formats;

/// <summary>Cut anywhere, with any bytes changed: a file is read as far as it goes or refused with a reason, in bounded time.</summary>
public class DamagedSampleTests
{
    public static TheoryData<string> All() => [.. FormatSampleTests.Names()];

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_with_bytes_changed_is_read_or_refused(string name)
    {
        var sound = FormatSampleTests.Bytes(name);
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                var damaged = (byte[])sound.Clone();
                foreach (var (at, value) in changes)
                    damaged[at] = value;
                EndsWell(damaged);
            },
            iter: Times(name));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_cut_off_anywhere_is_read_or_refused(string name)
    {
        var sound = FormatSampleTests.Bytes(name);
        Gen.Int[0, sound.Length].Sample(length => EndsWell(sound[..length]), iter: Times(name));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_with_a_part_taken_out_or_doubled_is_read_or_refused(string name)
    {
        var sound = FormatSampleTests.Bytes(name);
        Gen.Select(Gen.Int[0, sound.Length], Gen.Int[0, sound.Length], Gen.Bool).Sample(
            (a, b, isDoubled) =>
            {
                var (from, to) = (Math.Min(a, b), Math.Max(a, b));
                EndsWell(isDoubled ? [.. sound[..to], .. sound[from..]] : [.. sound[..from], .. sound[to..]]);
            },
            iter: Times(name));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("UTF-9")]
    [InlineData("x-none")]
    public void A_file_that_declares_an_encoding_which_is_refused_or_unknown_is_read_by_its_bytes(string declared)
    {
        var sound = System.Text.Encoding.UTF8.GetString(FormatSampleTests.Bytes("rdf.xml"));
        var changed = System.Text.RegularExpressions.Regex.Replace(sound, "encoding=\"[^\"]+\"", $"encoding=\"{declared}\"");
        Assert.NotEqual(sound, changed);
        var result = FormatSampleTests.Read(System.Text.Encoding.GetEncoding("gb18030").GetBytes(changed));
        Assert.True(result.Refusal is null, result.Refusal?.Message);
        Assert.NotEmpty(result.Reading!.Articles);
    }

    private static int Times(string name) => name.EndsWith(".pdf", StringComparison.Ordinal) ? 15 : 120;

    private static void EndsWell(byte[] bytes)
    {
        var result = FormatSampleTests.Read(bytes);
        Assert.True(result.Reading is null != result.Refusal is null);
        Assert.True(result.Refusal is null || result.Refusal.Message is { Length: > 10 } message && !message.Contains('\n'));
        Assert.All(result.Reading?.Problems ?? [], p => Assert.False(p.Message.Contains('\n') || p.Place.Length == 0));
    }
}
