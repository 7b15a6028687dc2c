using Gazette.Conversation.Understanding;

namespace Gazette.Conversation.Intents;

/// <summary>What a person asked for, understood: a record that its handler answers without looking at the text again. Its text form is what examples expect.</summary>
internal abstract record Asked;

/// <summary>Something a person can want: what it hears, what that means, and what it does. A new one is a new file.</summary>
internal abstract class Intent
{
    /// <summary>The name in an answer as JSON (<c>contract</c> section 6).</summary>
    public abstract string Name { get; }

    /// <summary>The commands it goes by, without slash.</summary>
    public virtual IReadOnlyList<string> Commands => [];

    /// <summary>When it is meant; the best-scoring rule of all intents wins.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>Sentences for and against. They are its tests.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Whether it changes something: then <c>ask</c> names it and does not do it.</summary>
    public virtual bool Changes => false;

    /// <summary>Whether it is there for operators alone: to everyone else the same words are what they would be without it.</summary>
    public virtual bool Hidden => false;

    /// <summary>Whether it is about one person: before others it is not answered, but where it changes the chat's own and an administrator of the chat asks.</summary>
    public virtual bool IsPersonal => false;

    /// <summary>The kind of record it handles.</summary>
    public abstract Type Handles { get; }

    /// <summary>What the utterance asks for, once this intent has won.</summary>
    public abstract Asked Understand(Utterance heard);

    /// <summary>Names in the utterance that several places go by, where this intent must know which is meant: then it is asked.</summary>
    public virtual IReadOnlyList<PlaceMention> Unclear(Utterance heard) => [];

    /// <summary>What a follow-up asks for, said after a question that this intent answered (那教育呢, 上个月的呢); null when it is none of it.</summary>
    /// <param name="last">What was asked before, a record that this intent handles.</param>
    /// <param name="heard">The follow-up.</param>
    public abstract Asked? Continue(Asked last, Utterance heard);

    /// <summary>Whether a follow-up may go on from what this intent answered.</summary>
    public virtual bool IsRemembered => false;

    /// <summary>Answers.</summary>
    public abstract Task<Answer> Handle(Asked asked, Asker asker, CancellationToken ct);

    /// <summary>An example that must be understood so.</summary>
    protected static Example Yes(string text, string meaning) => new(text, meaning);

    /// <summary>An example that must be understood as something else.</summary>
    protected static Example No(string text) => new(text, null);
}

/// <summary>An intent whose handler takes one kind of record.</summary>
internal abstract class Intent<TAsked> : Intent
    where TAsked : Asked
{
    /// <inheritdoc/>
    public sealed override Type Handles => typeof(TAsked);

    /// <inheritdoc/>
    public sealed override Asked Understand(Utterance heard) => Means(heard);

    /// <inheritdoc/>
    public sealed override Asked? Continue(Asked last, Utterance heard) => Continues((TAsked)last, heard);

    /// <inheritdoc/>
    public sealed override Task<Answer> Handle(Asked asked, Asker asker, CancellationToken ct) => Handle((TAsked)asked, asker, ct);

    /// <summary>What the utterance asks for.</summary>
    protected abstract TAsked Means(Utterance heard);

    /// <summary>What a follow-up asks for; null when it does not go on from this.</summary>
    protected virtual Asked? Continues(TAsked last, Utterance heard) => null;

    /// <summary>Answers.</summary>
    protected abstract Task<Answer> Handle(TAsked asked, Asker asker, CancellationToken ct);
}

/// <summary>A sentence and what it means, said on Friday 2020-09-11; null when it must not be this intent.</summary>
internal sealed record Example(string Text, string? Meaning);
