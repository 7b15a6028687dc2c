using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gazette.News;

/// <summary>Reads a taxonomy's JSON entry by entry and remembers every mistake.</summary>
internal sealed partial class TaxonomyParser
{
    private readonly List<string> mistakes = [];

    public IReadOnlyList<string> Mistakes => mistakes;

    public (List<Department> Departments, List<Topic> Topics, List<DepartmentRule> Rules) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = new TaxonomyEntry(document.RootElement, "taxonomy", mistakes);
            var topics = root.Entries("topics").Select(Topic).ToList();
            var departments = root.Entries("departments").Select(Department).ToList();
            var rules = root.Entries("departmentRules", isRequired: false).Select(Rule).ToList();
            Distinct("departments", departments.Select(d => (d.Code, d.Name)));
            Distinct("topics", topics.Select(t => (t.Code, t.Name)));
            References(departments, topics, rules);
            return (departments, topics, rules);
        }
        catch (JsonException wrong)
        {
            mistakes.Add($"taxonomy: no valid JSON at line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}: {wrong.Message.Split(" LineNumber")[0]}");
            return ([], [], []);
        }
    }

    private Department Department(TaxonomyEntry entry)
    {
        var code = Code(entry);
        return new Department
        {
            Code = code,
            Name = entry.Text("name") ?? "",
            FullName = entry.Text("fullName", isRequired: false),
            EnglishName = entry.Text("englishName", isRequired: false),
            Aliases = entry.Texts("aliases"),
            Predecessors = entry.Texts("predecessors"),
            Level = entry.Choice("level", DepartmentLevel.District),
            Topics = entry.Texts("topics"),
            Parent = entry.Text("parent", isRequired: false),
        };
    }

    private Topic Topic(TaxonomyEntry entry) => new()
    {
        Code = Code(entry),
        Name = entry.Text("name") ?? "",
        EnglishName = entry.Text("englishName") ?? "",
        Parent = entry.Text("parent", isRequired: false),
        Aliases = entry.Texts("aliases"),
        For = entry.Weights("for"),
        Against = entry.Weights("against"),
    };

    private static DepartmentRule Rule(TaxonomyEntry entry)
    {
        var endings = entry.Texts("endings");
        if (endings.Count == 0)
            entry.Mistake("endings", "got none, wants at least one");
        return new DepartmentRule(endings, entry.Choice("level", DepartmentLevel.Subdistrict), entry.Texts("topics"));
    }

    private static string Code(TaxonomyEntry entry)
    {
        var code = entry.Text("code") ?? "";
        if (code.Length > 0 && !CodeForm().IsMatch(code))
            entry.Mistake("code", $"got \"{code}\", wants a-z, 0-9 and hyphen, at most 40 characters");
        return code;
    }

    private void Distinct(string list, IEnumerable<(string Code, string Name)> entries)
    {
        var all = entries.ToList();
        foreach (var code in all.Where(e => e.Code.Length > 0).GroupBy(e => e.Code).Where(g => g.Count() > 1))
            mistakes.Add($"{list}: code \"{code.Key}\" stands {code.Count()} times ({string.Join(", ", code.Select(e => e.Name))}), wants each once.");
        foreach (var name in all.Where(e => e.Name.Length > 0).GroupBy(e => e.Name).Where(g => g.Count() > 1))
            mistakes.Add($"{list}: name \"{name.Key}\" stands {name.Count()} times ({string.Join(", ", name.Select(e => e.Code))}), wants each once.");
    }

    private void References(List<Department> departments, List<Topic> topics, List<DepartmentRule> rules)
    {
        var codes = topics.Select(t => t.Code).ToHashSet();
        var used = departments.SelectMany(d => d.Topics.Select(t => ($"department \"{d.Code}\"", t)))
            .Concat(rules.SelectMany(r => r.Topics.Select(t => ($"rule \"{string.Concat(r.Endings.Take(1))}\"", t))))
            .Concat(topics.Where(t => t.Parent is not null).Select(t => ($"topic \"{t.Code}\"", t.Parent!)));
        foreach (var (where, code) in used.Where(u => !codes.Contains(u.Item2)))
            mistakes.Add($"{where}: names the topic \"{code}\", which is not listed.");
        foreach (var department in departments.Where(d => d.Parent is not null && departments.TrueForAll(p => p.Code != d.Parent)))
            mistakes.Add($"department \"{department.Code}\": names the department \"{department.Parent}\" as its parent, which is not listed.");
        Rings("department", departments.ToLookup(d => d.Code, d => d.Parent));
        Rings("topic", topics.ToLookup(t => t.Code, t => t.Parent));
    }

    private void Rings(string kind, ILookup<string, string?> parents)
    {
        foreach (var code in parents.Select(p => p.Key).Where(code => Taxonomy.Above(code, c => parents[c].FirstOrDefault()).Contains(code)))
            mistakes.Add($"{kind} \"{code}\": stands above itself.");
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex CodeForm();
}
