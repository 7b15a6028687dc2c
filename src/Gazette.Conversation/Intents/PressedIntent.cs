using Gazette.Conversation.Understanding;

namespace Gazette.Conversation.Intents;

/// <summary>An intent that no words mean: a button's, or the service's own.</summary>
internal abstract class PressedIntent<TAsked> : Intent<TAsked>
    where TAsked : Asked
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<Rule> Rules { get; } = [];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Example> Examples => [];

    /// <inheritdoc/>
    protected sealed override TAsked Means(Utterance heard) => throw new InvalidOperationException($"{GetType().Name} has no rule by which words could mean it.");
}
