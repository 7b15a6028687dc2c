namespace Gazette.Storage.News;

/// <summary>What was made lately, by what it was made of; what is not asked for again goes. For many callers at once.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="mostCharacters">Of each of two generations: the older one goes when the newer one is full.</param>
internal sealed class Recent<T>(int mostCharacters)
    where T : class
{
    private readonly Lock gate = new();
    private Dictionary<string, (T Value, int Characters)> newer = new(StringComparer.Ordinal);
    private Dictionary<string, (T Value, int Characters)> older = new(StringComparer.Ordinal);
    private int characters;

    /// <summary>What is kept under a key, or null.</summary>
    public T? Find(string key)
    {
        lock (gate)
        {
            if (newer.TryGetValue(key, out var kept))
                return kept.Value;
            if (!older.TryGetValue(key, out kept))
                return null;
            Add(key, kept.Value, kept.Characters);
            return kept.Value;
        }
    }

    /// <summary>Keeps something, in the place of what was kept under the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is kept.</param>
    /// <param name="holds">How many characters it holds, more or less.</param>
    public void Keep(string key, T value, int holds)
    {
        lock (gate)
            Add(key, value, holds);
    }

    private void Add(string key, T value, int holds)
    {
        characters += holds - (newer.TryGetValue(key, out var before) ? before.Characters : 0);
        newer[key] = (value, holds);
        if (characters > mostCharacters)
            (older, newer, characters) = (newer, new(StringComparer.Ordinal), 0);
    }
}
