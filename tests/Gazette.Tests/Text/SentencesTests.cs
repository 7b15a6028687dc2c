using System.Globalization;
using CsCheck;
using Gazette.Text;

namespace Gazette.Tests.Text;

public class SentencesTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.OneOf("今天，", "区里；", "开会。", "他说：“好！”", "\n", "\r\n", "👨‍👩‍👧", "e\u0301", "𠮷", "Mr. Li came. ", "3.5%", " ", "\ud83d", "（见图。）").Array[0, 40].Select(string.Concat));

    [Theory]
    [InlineData("一句。两句！三句？", "一句。|两句！|三句？")]
    [InlineData("他说：“到了。”大家笑了。", "他说：“到了。”|大家笑了。")]
    [InlineData("（收入增长。）其中税收；另有其他。", "（收入增长。）|其中税收；另有其他。")]
    [InlineData("真的？！是的。", "真的？！|是的。")]
    [InlineData("增长3.5%，见 http://a.cn/?x=1&y=2 。完。", "增长3.5%，见 http://a.cn/?x=1&y=2 。|完。")]
    [InlineData("Mr. Li spoke at 8 a.m. today. Taxes rose 3.5 percent. \"Good.\" He left", "Mr. Li spoke at 8 a.m. today.|Taxes rose 3.5 percent.|\"Good.\"|He left")]
    [InlineData("第一段\n第二段。\n\n第三段", "第一段|第二段。|第三段")]
    [InlineData("", "")]
    public void A_text_is_split_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Split(text)));

    [Theory]
    [InlineData("第一段话。\n第二段话，很长很长。", 8, "第一段话。\n|第二段话，|很长很长。")]
    [InlineData("一二三。四五六七。", 6, "一二三。|四五六七。")]
    [InlineData("一二三，四五六七", 6, "一二三，|四五六七")]
    [InlineData("one two three", 8, "one two |three")]
    [InlineData("一二三四五", 2, "一二|三四|五")]
    [InlineData("短", 100, "短")]
    public void A_text_is_cut_where_it_hurts_least(string text, int limit, string pieces) =>
        Assert.Equal(pieces, string.Join('|', Sentences.Cut(text, piece => piece.Length, limit)));

    [Fact]
    public void The_sentences_are_the_whole_text() =>
        AnyText.Sample(text => string.Concat(Sentences.Find(text).Select(found => found.Of(text))) == text);

    [Fact]
    public void The_pieces_are_the_whole_text_and_each_keeps_the_limit() =>
        Gen.Select(AnyText, Gen.Int[2, 60]).Sample((text, limit) =>
        {
            var pieces = Sentences.Cut(text, piece => piece.Length, limit);
            return string.Concat(pieces) == text && pieces.All(piece => piece.Length is > 0 && piece.Length <= limit);
        });

    [Fact]
    public void No_piece_begins_inside_a_character_people_see() =>
        Gen.Select(AnyText, Gen.Int[40, 90]).Sample((text, limit) =>
        {
            var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
            var at = 0;
            foreach (var piece in Sentences.Cut(text, bytes => System.Text.Encoding.UTF8.GetByteCount(bytes), limit))
            {
                // Only a character that alone exceeds the limit may be cut.
                if (!starts.Contains(at) && StringInfo.GetNextTextElementLength(text, starts.Where(start => start < at).Max()) < limit / 4)
                    return false;
                at += piece.Length;
            }
            return true;
        });
}
