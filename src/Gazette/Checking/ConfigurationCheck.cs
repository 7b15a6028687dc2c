using Gazette.Composition;
using Gazette.Configuration;

namespace Gazette.Checking;

/// <summary>Settings, taxonomy and feeds: all mistakes, each on its line.</summary>
internal static class ConfigurationCheck
{
    private const string Subject = "Configuration";

    /// <summary>What was found; the settings where they are usable.</summary>
    public static (Settings? Settings, IReadOnlyList<Finding> Findings) Look()
    {
        Settings settings;
        try
        {
            settings = SettingsFile.Load().Settings;
        }
        catch (SettingsException wrong)
        {
            return (null, Mistakes(wrong));
        }

        try
        {
            var taxonomy = TaxonomyFile.Read(settings.Home);
            _ = HolidayFile.Read(settings.Home);
            _ = Sources.Feeds(settings.Feeds, taxonomy);
            return (settings, [new(Subject, $"appsettings.json and taxonomy.json in {settings.Home} are right: {taxonomy.Departments.Count} departments, {taxonomy.Topics.Count} topics.")]);
        }
        catch (SettingsException wrong)
        {
            return (settings, Mistakes(wrong));
        }
    }

    private static List<Finding> Mistakes(SettingsException wrong) =>
        [.. wrong.Message.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(m => new Finding(Subject, m, "Correct it; docs/configuration.md says what each key wants."))];
}
