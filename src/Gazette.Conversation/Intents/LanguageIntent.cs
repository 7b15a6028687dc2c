using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Which language to speak; null to ask which.</summary>
internal sealed record SwitchLanguage(string? Language) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("language", Language);
}

/// <summary>切换英文, /lang en: the language of replies and digests.</summary>
internal sealed class LanguageIntent : Intent<SwitchLanguage>
{
    /// <inheritdoc/>
    public override string Name => "language";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["lang"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override bool IsPersonal => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.ToEnglish, F.ToChinese]], [])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("切换英文", "language en"),
        Yes("/lang en", "language en"),
        Yes("/lang zh", "language zh"),
        Yes("switch to Chinese", "language zh"),
        No("英语教育新闻"),
    ];

    /// <inheritdoc/>
    protected override SwitchLanguage Means(Utterance heard) => new(
        heard.Text.Trim().ToLowerInvariant() is "zh" or "cn" || heard.Has(F.ToChinese) ? "zh"
        : heard.Text.Trim().ToLowerInvariant() is "en" || heard.Has(F.ToEnglish) ? "en"
        : null);

    /// <inheritdoc/>
    protected override Task<Answer> Handle(SwitchLanguage asked, Asker asker, CancellationToken ct)
    {
        if (asked.Language is not { } language)
            return Task.FromResult(Answer.Of(new(asker.Language, [new Paragraph(asker.Texts["language.which"])], [[.. Choice("zh"), .. Choice("en")]])));
        var texts = Texts.In(language);
        var reply = new Reply(
            language,
            [new Paragraph(texts["language.done"])],
            [[.. Suggestions.Say(texts["button.latest"], "/latest"), .. Suggestions.Say(texts["button.help"], "/help")]]);
        return Task.FromResult(new Answer(reply, Facts.None, new Changes(Tokens.New(8), [new Change.SetLanguage(language, true)])));
    }

    private static IEnumerable<Button> Choice(string language) => Suggestions.Say(Texts.In(language)["language.name"], "/lang " + language);
}
