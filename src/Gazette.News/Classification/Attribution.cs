using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>Which departments answer for a piece, and which bodies it only names.</summary>
/// <param name="Departments">Display names.</param>
/// <param name="Mentions">Names as printed.</param>
internal sealed record Attributed(IReadOnlyList<string> Departments, IReadOnlyList<string> Mentions);

/// <summary>Attributes a piece: the byline first, else the body of this district that is the headline's subject, else nobody.</summary>
internal sealed partial class Attribution(Taxonomy taxonomy, BodyNames names)
{
    private const int LongestLead = 80;
    private const int LongestName = 16;

    /// <param name="title">Headline.</param>
    /// <param name="kicker">The line above it.</param>
    /// <param name="body">The text, captions included.</param>
    /// <param name="byline">Who the byline names.</param>
    /// <param name="district">This district's name without 区, if known.</param>
    public Attributed Attribute(string title, string? kicker, string body, Byline byline, string? district)
    {
        var responsible = byline.Bodies.Select(b => Responsible(b, district)).ToList();
        if (responsible.Count == 0)
            responsible.AddRange(Subjects(kicker ?? "", district));
        if (responsible.Count == 0)
            responsible.AddRange(Subjects(title, district));
        if (responsible.Count == 0 && byline.People.Count == 0)
            responsible.AddRange(Informants(body, district));
        if (responsible.Count == 0)
            responsible.AddRange(Respondents(body, district));
        var departments = responsible.Select(d => d.Name).Distinct().ToList();
        return new Attributed(departments, [.. Mentions($"{title}\n{kicker}\n{body}", departments, district)]);
    }

    /// <summary>The department that a byline's body is; another place's body stays as printed.</summary>
    private Department Responsible(string printed, string? district)
    {
        var folded = Folding.Fold(printed);
        if (names.Find(folded) is { } known)
            return known;
        for (var start = 1; start < folded.Length - 1; start++)
        {
            if (names.At(folded, start) is { } found && found.Start + found.Length == folded.Length)
                return IsOwnPlace(folded[..start], district) ? found.Department : taxonomy.DepartmentFor(printed);
        }

        return taxonomy.DepartmentFor(printed);
    }

    /// <summary>青河区, 青河, 某市青河区, 我区: this district's own name before a body's; any district's where our own is not known.</summary>
    private static bool IsOwnPlace(string place, string? district) =>
        place is "区" or "我区" or "本区"
        || (district is null ? place.EndsWith('区') : place.EndsWith(district, StringComparison.Ordinal) || place.EndsWith(district + "区", StringComparison.Ordinal));

    /// <summary>The bodies of this district that a headline begins with, or one of its clauses after a dash, colon or blank.</summary>
    private List<Department> Subjects(string line, string? district)
    {
        var folded = Folding.Fold(line);
        foreach (Match clause in ClauseStart().Matches(folded))
        {
            var at = clause.Index + clause.Length;
            var found = new List<Department>();
            while (Subject(folded, at, district) is { } subject)
            {
                found.Add(subject.Department);
                at = subject.End + And().Match(folded, subject.End).Length;
                if (at == subject.End)
                    break;
            }

            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>记者从区民政局获悉, and nobody signs: the body of this district that the first lines name as their source stands for a byline.</summary>
    private List<Department> Informants(string body, string? district)
    {
        var folded = Folding.Fold(body.Length > LongestLead ? body[..LongestLead] : body);
        foreach (Match source in Informed().Matches(folded))
        {
            if (Subject(folded, source.Index + source.Length, district) is { } found && Told().IsMatch(folded, found.End))
                return [found.Department];
        }

        return [];
    }

    /// <summary>区水务局回复：, below a reader's letter: who replies, answers.</summary>
    private List<Department> Respondents(string body, string? district) =>
        [.. body.Split('\n').Select(Replies.Who).OfType<string>()
            .Select(who => Subject(Folding.Fold(who), 0, district)?.Department ?? (BodyWords.IsBody(Folding.Fold(who)) ? taxonomy.DepartmentFor(who) : null))
            .OfType<Department>()];

    private (Department Department, int End)? Subject(string folded, int at, string? district)
    {
        foreach (var skipped in (string[])["我区", "区", district + "区", district ?? "", ""])
        {
            if (string.CompareOrdinal(folded, at, skipped, 0, skipped.Length) == 0
                && names.At(folded, at + skipped.Length) is { } found)
                return (found.Department, found.Start + found.Length);
        }

        // 县法院: a district has no county; 国家税务总局青河区税务局 is called by its whole name.
        if (OfCounty().Match(folded, at) is { Success: true } before && LengthOfBody(folded, at + before.Length) is > 0 and var length)
            return (taxonomy.DepartmentFor(folded[at..(at + before.Length + length)]), at + before.Length + length);
        var street = Streets.At(folded, at);
        return street is { } office && !Place().IsMatch(folded, office.End) ? (taxonomy.DepartmentFor(folded[office.Start..office.End]), office.End) : null;
    }

    /// <summary>The length of the body's name that begins at a place; a name that is known only with 区 before it (区法院) counts without.</summary>
    private int LengthOfBody(string folded, int at) =>
        names.At(folded, at)?.Length ?? names.At("区" + folded[at..Math.Min(folded.Length, at + LongestName)], 0)?.Length - 1 ?? 0;

    private IEnumerable<string> Mentions(string text, List<string> departments, string? district)
    {
        var folded = Folding.Fold(text);
        var seen = new HashSet<string>(departments, StringComparer.Ordinal);
        var bodies = names.In(folded)
            .Select(f => BodyOwner.Read(folded, f, district))
            .Select(b => (b.Start, b.End, Key: b.IsOwn ? b.Department.Name : folded[b.Start..b.End]));
        var streets = Streets.In(folded)
            .Select(s => (s.Start, s.End, Key: taxonomy.DepartmentFor(folded[s.Start..s.End]).Name));
        var named = bodies.Concat(streets).OrderBy(m => m.Start).ToList();
        var others = Towns.In(folded).Select(t => (t.Start, t.End, Key: (string?)null));
        var last = 0;
        // What a known name stands in is that name: where two begin together the known one goes first.
        foreach (var (start, end, known) in named.Select(n => (n.Start, n.End, Key: (string?)n.Key)).Concat(others).OrderBy(m => m.Start))
        {
            if (known is null && (start < last || IsAround(named, start, end)))
                continue;
            last = Math.Max(last, end);
            var key = known ?? taxonomy.DepartmentFor(folded[start..end]).Name;
            if (seen.Add(key))
                yield return text[start..end];
        }
    }

    private static bool IsAround(List<(int Start, int End, string Key)> named, int start, int end)
    {
        var (from, to) = (0, named.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = named[middle].Start < start ? (middle + 1, to) : (from, middle);
        }

        return from < named.Count && named[from].Start < end;
    }

    [GeneratedRegex(@"^[“""'「]?|[—:：\s!！][“""'「]?(?=[^记記\s])")]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"\G(县|国家税务总局\p{IsCJKUnifiedIdeographs}{2,5}[区县市])")]
    private static partial Regex OfCounty();

    [GeneratedRegex("(记者|笔者|近日|日前|昨日|今日|日|^)[^。,]{0,4}从(?=.)")]
    private static partial Regex Informed();

    // 柳林街道居民, 青石镇污水处理厂: the street is where, not who.
    [GeneratedRegex(@"\G\p{IsCJKUnifiedIdeographs}{0,6}(厂|小学|中学|学校|幼儿园|医院|卫生院|社区|村|路|大道|桥|公园|广场|公司|合作社|派出所|敬老院|文化站|居民|村民|群众|老人|一[名位家])|\G\p{IsCJKUnifiedIdeographs}{0,3}(片区|小区|老街)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\G[^。,;]{0,8}(获悉|了解到|得知)")]
    private static partial Regex Told();

    [GeneratedRegex(@"\G(、|和|与|联合|会同|携手|\s)")]
    private static partial Regex And();
}
