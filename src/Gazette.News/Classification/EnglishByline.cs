using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>Reads a byline in English: By Wang Dan, Source: District Health Bureau.</summary>
internal static partial class EnglishByline
{
    /// <summary>Who the words name, or null when they are no English byline.</summary>
    public static Byline? Read(string content, bool isSetApart, BodyNames names)
    {
        if (!char.IsAsciiLetter(content[0]) || content.Any(c => c >= '\u3400'))
            return null;
        var duty = Duty().Match(content);
        if (!duty.Success && !isSetApart)
            return names.Find(Folding.Fold(content)) is null ? null : new Byline([content], []);
        var (bodies, people) = (new List<string>(), new List<string>());
        foreach (var word in Separator().Split(content[duty.Length..]).Where(w => w.Length > 0))
        {
            if (names.Find(Folding.Fold(word)) is not null || Body().IsMatch(word))
                bodies.Add(word);
            else if (Person().IsMatch(word))
                people.Add(word);
            else
                return null;
        }

        return bodies.Count + people.Count == 0 ? null : new Byline(bodies, people);
    }

    [GeneratedRegex(@"^(By|Source|Reporters?|Correspondents?|Text|Text by|Story by|Written by|Contributed by|Reported by|Contributor)(\s*[:/]\s*|\s+)")]
    private static partial Regex Duty();

    [GeneratedRegex(@"\s*(,|;|/|&|\band\b)\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(\S+\s+){1,8}(Bureau|Office|Committee|Commission|Department|Cent(er|re)|Federation|Association|Society|Subdistrict|Town|Court|Hospital|School|Service|Brigade)$")]
    private static partial Regex Body();

    [GeneratedRegex(@"^[A-Z][a-z'-]+(\s+[A-Z]\.?[a-z'-]*){1,3}$")]
    private static partial Regex Person();
}
