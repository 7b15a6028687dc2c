using System.Runtime.CompilerServices;
using Gazette.News;

namespace Gazette.Conversation.Understanding;

/// <summary>The names of a taxonomy, collected once for as long as it is in force.</summary>
internal sealed class PlaceNamesCache
{
    private readonly ConditionalWeakTable<Taxonomy, PlaceNames> names = [];

    public PlaceNames For(Taxonomy taxonomy) => names.GetValue(taxonomy, t => new PlaceNames(t));
}
