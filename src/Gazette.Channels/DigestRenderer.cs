using Gazette.Conversation.Digests;
using Gazette.Following.Digests;

namespace Gazette.Channels;

/// <summary>Freezes digests: composes the reply in the language and hands it to the channel's renderer.</summary>
public sealed class DigestRenderer(DigestReply digests, IEnumerable<IBodyRenderer> renderers) : IDigestRenderer
{
    private readonly Dictionary<string, IBodyRenderer> renderers = renderers.ToDictionary(r => r.Channel);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Channels => renderers.Keys;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No renderer of that channel is registered.</exception>
    public byte[] Render(DigestContent content, string channel, string language) =>
        renderers.TryGetValue(channel, out var renderer)
            ? renderer.Render(digests.Frozen(content, language))
            : throw new InvalidOperationException($"The channel {channel} has no renderer: it was switched off after somebody subscribed there.");
}
