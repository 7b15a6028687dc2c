using System.Buffers;

namespace Gazette.News.Formats;

/// <summary>The characters that every Chinese text is full of: text decoded in a wrong encoding has next to none of them.</summary>
internal static class CommonCharacters
{
    /// <summary>The share that any prose has.</summary>
    public const double OfProse = 0.04;

    private const int TooFewToTell = 8;

    private static readonly SearchValues<char> Known = SearchValues.Create(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
        + "這個們來國時說會對過後發種經現當沒動還進樣開實軍無與長機關點業將兩間問應戰頭體見產題爾別變總電數報結處義幾認條論員聲東兒門話給區辦財務縣鄉鎮街局");

    /// <summary>How many of a text's Chinese characters are common ones, 0 to 1; 1 where there are too few to tell.</summary>
    public static double Share(string text)
    {
        var (han, common) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 64 * 1024)))
        {
            if (c is < '\u4e00' or > '\u9fff')
                continue;
            han++;
            common += Known.Contains(c) ? 1 : 0;
        }

        return han < TooFewToTell ? han == 0 ? 0 : 1 : (double)common / han;
    }
}
