using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How the first sentence of a piece begins: with a day, an occasion, a purpose.</summary>
internal static partial class Leads
{
    private const int Reach = 24;

    /// <summary>Whether a paragraph reads like the beginning of a piece.</summary>
    public static bool IsLead(string text) =>
        Start().IsMatch(text) || Date().IsMatch(text.Length > Reach ? text[..Reach] : text);

    [GeneratedRegex(@"^(编辑同志|本报讯|本報訊|近日|日前|近期|近来|连日来|連日來|昨日|昨天|今天|今日|今年|去年|上半年|入[春夏秋冬]以来|随着|隨著|面对|面對|自[^，。]{2,20}(以来|起)|[^，。]{2,12}以来|[为為](进一步|進一步|深入|全面|贯彻|貫徹|切实|切實|深化|加强|加強|推[动进動進]|有效|确保|確保|做好|落实|提[高升]|更好|方便|让|扎实|积极))")]
    private static partial Regex Start();

    [GeneratedRegex(@"[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日|[0-9０-９]{4}年|[0-9０-９]+(月份|至[0-9０-９]+月|月底|月初)|(春节|国庆|元旦|五一|中秋|暑假|寒假)[期前后]")]
    private static partial Regex Date();
}
