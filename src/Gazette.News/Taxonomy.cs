namespace Gazette.News;

/// <summary>The departments and topics the paper knows (<c>taxonomy.json</c>).</summary>
public sealed partial class Taxonomy
{
    private readonly Dictionary<string, Department> departmentsByCode;
    private readonly Dictionary<string, Topic> topicsByCode;
    private readonly Dictionary<string, Department> departmentsByName;
    private readonly Dictionary<string, Topic> topicsByName;

    /// <summary>Makes a taxonomy of departments and topics.</summary>
    /// <param name="departments">With distinct codes.</param>
    /// <param name="topics">With distinct codes.</param>
    /// <param name="rules">How the names of departments not listed are built.</param>
    public Taxonomy(IReadOnlyList<Department> departments, IReadOnlyList<Topic> topics, IReadOnlyList<DepartmentRule>? rules = null)
    {
        Departments = departments;
        Topics = topics;
        Rules = rules ?? [];
        departmentsByCode = departments.ToDictionary(d => d.Code, StringComparer.Ordinal);
        topicsByCode = topics.ToDictionary(t => t.Code, StringComparer.Ordinal);
        departmentsByName = [];
        foreach (var department in departments)
            departmentsByName.TryAdd(department.Name, department);
        topicsByName = [];
        foreach (var topic in topics)
            topicsByName.TryAdd(topic.Name, topic);
    }

    /// <summary>All departments in their printed order.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>All topics in their printed order.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>How the names of departments not listed are built.</summary>
    public IReadOnlyList<DepartmentRule> Rules { get; }

    /// <summary>The department with a code, or null.</summary>
    public Department? DepartmentByCode(string code) => departmentsByCode.GetValueOrDefault(code);

    /// <summary>The topic with a code, or null.</summary>
    public Topic? TopicByCode(string code) => topicsByCode.GetValueOrDefault(code);

    /// <summary>The department with exactly this display name, or into which the one with this name was merged; or null.</summary>
    public Department? DepartmentByName(string name) => departmentsByName.GetValueOrDefault(name) ?? mergedByName.GetValueOrDefault(name);

    /// <summary>The topic with exactly this Chinese name, or null.</summary>
    public Topic? TopicByName(string name) => topicsByName.GetValueOrDefault(name);

    /// <summary>The same taxonomy with more departments (those the newsroom met in bylines); a code it already has is left as it is.</summary>
    public Taxonomy With(IEnumerable<Department> departments) =>
        Listing([.. Departments, .. departments.Where(d => !departmentsByCode.ContainsKey(d.Code))]);

    private Taxonomy Listing(IReadOnlyList<Department> departments)
    {
        var taxonomy = new Taxonomy(departments, Topics, Rules);
        foreach (var (name, department) in mergedByName)
            taxonomy.mergedByName.TryAdd(name, department);
        return taxonomy;
    }
}

/// <summary>The taxonomy in force; a new one takes its place when the file or the newsroom's own departments change.</summary>
public interface ITaxonomy
{
    /// <summary>The taxonomy in force now; hold it for the length of one piece of work.</summary>
    Taxonomy Current { get; }
}
