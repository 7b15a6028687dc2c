using System.Text.Json;
using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>The word lists that come with the program: cues and aspects.</summary>
internal static class Cues
{
    private static readonly Lazy<WordTable<Feature>> LazyWords = new(LoadWords);
    private static readonly Lazy<WordTable<Aspect>> LazyAspects = new(LoadAspects);

    public static WordTable<Feature> Words => LazyWords.Value;

    public static WordTable<Aspect> Aspects => LazyAspects.Value;

    private static WordTable<Feature> LoadWords()
    {
        var lists = Load<Dictionary<Feature, string[]>>("cues.json");
        return new(lists.SelectMany(list => list.Value.Select(word => KeyValuePair.Create(Folding.Fold(word), list.Key))));
    }

    private static WordTable<Aspect> LoadAspects() =>
        new(Load<Dictionary<Aspect, string[]>>("aspects.json").SelectMany(list => list.Value.Select(word => KeyValuePair.Create(Folding.Fold(word), list.Key))));

    public static T Load<T>(string file)
    {
        using var stream = typeof(Cues).Assembly.GetManifestResourceStream("Gazette.Conversation.Understanding." + file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{file} is empty.");
    }
}
