namespace Gazette.Following.Digests;

/// <summary>What a frozen body is.</summary>
public abstract record DigestForm
{
    /// <summary>A digest.</summary>
    public static readonly DigestForm Plain = new News();

    /// <summary>A digest.</summary>
    public sealed record News : DigestForm;

    /// <summary>A digest as it reads after articles in it were corrected: it takes the place of the message in the chat.</summary>
    public sealed record Corrected(IReadOnlyList<long> Articles) : DigestForm;

    /// <summary>A short message that its articles were corrected, for whoever cannot be told in place.</summary>
    public sealed record Correction : DigestForm;

    /// <summary>What an operator says; it holds no articles.</summary>
    public sealed record Broadcast(string Text) : DigestForm;
}
