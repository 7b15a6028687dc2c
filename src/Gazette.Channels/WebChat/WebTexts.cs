namespace Gazette.Channels.WebChat;

/// <summary>The few words the web chat itself says to a person; the page's own are in <c>Page/texts.js</c>.</summary>
internal static class WebTexts
{
    /// <summary>Somebody writes faster than anybody reads.</summary>
    public static string TooFast(string language) => language == "zh"
        ? "您发得有点快，我跟不上了。请稍等几秒再发。"
        : "That was a little fast for me. Please wait a few seconds, then send again.";
}
