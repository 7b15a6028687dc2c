namespace Gazette.Following.Follows;

/// <summary>Hears of changes inside this process, after their commit: a hint that may be lost.</summary>
public interface IChangeListener
{
    /// <summary>Somebody's follows or times changed; must return at once and not throw.</summary>
    /// <param name="effects">What the changes asked for beyond the follows.</param>
    void Changed(IReadOnlyList<Effect> effects);

    /// <summary>An operator steered sending; must return at once and not throw.</summary>
    void Steered()
    {
    }

    /// <summary>An operator handed in, corrected or released an issue; must return at once and not throw.</summary>
    void Drafted()
    {
    }
}
