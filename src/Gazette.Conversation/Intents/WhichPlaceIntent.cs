using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Intents;

/// <summary>A name that several places go by: which one is meant?</summary>
/// <param name="Candidates">The places.</param>
/// <param name="Word">The name as it was said.</param>
/// <param name="Text">The whole sentence.</param>
internal sealed record WhichPlace(IReadOnlyList<Place> Candidates, string Word, string Text) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("clarify", PlaceText.Of(Candidates));
}

/// <summary>Asks which place is meant; each button says the sentence again with that place's own name. It is meant where another intent finds a name unclear.</summary>
internal sealed class WhichPlaceIntent : Intent<WhichPlace>
{
    private const int Most = 6;

    /// <inheritdoc/>
    public override string Name => "clarify";

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [];

    /// <summary>The question about the first unclear name of a sentence.</summary>
    public static WhichPlace About(PlaceMention unclear, Utterance heard) => new(unclear.Candidates, heard.Said(unclear), heard.Text);

    /// <inheritdoc/>
    protected override WhichPlace Means(Utterance heard) => About(heard.Doubts[0], heard);

    /// <inheritdoc/>
    protected override Task<Answer> Handle(WhichPlace asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var buttons = asked.Candidates.Take(Most).Select(p => (IReadOnlyList<Button>)[.. Choice(asked, texts.Place(p, asker.Taxonomy))]);
        var question = texts["which", asked.Word, texts.Places(asked.Candidates.Take(Most), asker.Taxonomy)];
        return Task.FromResult(Answer.Of(new(asker.Language, [new Paragraph(question)], [.. buttons]), new Facts { Places = asked.Candidates }));
    }

    private static IEnumerable<Button> Choice(WhichPlace asked, string name) =>
        Suggestions.Say(name, asked.Text.Replace(asked.Word, name, StringComparison.Ordinal)) is var whole && whole.Any() ? whole : Suggestions.Say(name, "/latest " + name);
}
