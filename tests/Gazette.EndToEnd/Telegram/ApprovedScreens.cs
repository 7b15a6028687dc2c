using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>Screens as text, held by files in the folder Screens; <c>GAZETTE_UPDATE_SCREENS=1</c> writes them anew, to be read before they are committed.</summary>
internal static class ApprovedScreens
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("GAZETTE_UPDATE_SCREENS") == "1";

    /// <summary>Messages as text. Whether a chart is drawn depends on the machine's fonts; what is read beside it does not.</summary>
    public static string Draw(IEnumerable<SentMessage> messages) => string.Join("\n----\n", messages.Where(m => !m.IsPhoto || m.Buttons.Count > 0).Select(Draw)) + "\n";

    /// <summary>Every screen looks as it was approved.</summary>
    public static void Compare(string language, IReadOnlyList<(string Name, string Shown)> screens)
    {
        var folder = Checkout.Path("tests", "Gazette.EndToEnd", "Telegram", "Screens");
        foreach (var (name, shown) in screens)
        {
            var file = Path.Combine(folder, $"{language} {name}.txt");
            if (Update)
                File.WriteAllText(file, shown);
            Assert.True(File.Exists(file), $"There is no {file}: write it with GAZETTE_UPDATE_SCREENS=1.");
            Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), shown);
        }
    }

    private static string Draw(SentMessage message) =>
        string.Join('\n', [message.Text, .. message.Buttons.Select(row => string.Join(' ', row.Select(b => $"[{b.Text}]")))]);
}
