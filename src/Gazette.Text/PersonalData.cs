using System.Text.RegularExpressions;

namespace Gazette.Text;

/// <summary>What in a text looks like it belongs to a person: addresses of mail and accounts, telephone, identity, bank and licence numbers.</summary>
/// <remarks>Names of people cannot be told from other words and stay.</remarks>
public static partial class PersonalData
{
    /// <summary>What stands in its place.</summary>
    public const string Mask = "***";

    /// <summary>The text with a mask for each. Dates and numbers of up to four digits stay.</summary>
    /// <param name="folded">Folded (see <see cref="Folding"/>): digits in half width.</param>
    public static string Masked(string folded)
    {
        var text = Address().Replace(folded, Mask);
        text = Plate().Replace(text, Mask);
        text = Numbers().Replace(text, match => Day().IsMatch(match.Value) ? match.Value : Mask);
        return Spelled().Replace(text, Mask);
    }

    [GeneratedRegex(@"[^\s,;:，。；：、（）()<>]{1,64}@[^\s,;:，。；：、（）()<>]{1,255}|(?<!\S)@\w{3,64}")]
    private static partial Regex Address();

    // 川a12345, 川ad12345
    [GeneratedRegex(@"[\u4e00-\u9fff][a-z][·\s]?[a-z0-9]{5,6}(?![a-z0-9])")]
    private static partial Regex Plate();

    // Five digits in a row, or seven with what people part them by; an identity number may end in x.
    [GeneratedRegex(@"\+?\d(?:[\s\-.()·—_]{0,2}\d){6,}x?|\d{5,}x?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\d{4}[-.]\d{1,2}[-.]\d{1,2}$|^\d{4}-\d{2}$")]
    private static partial Regex Day();

    // 一三八零零一三八零零零
    [GeneratedRegex(@"[零〇一二三四五六七八九幺两]{7,}")]
    private static partial Regex Spelled();
}
