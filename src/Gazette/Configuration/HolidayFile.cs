using Gazette.Text;

namespace Gazette.Configuration;

/// <summary>The file <c>holidays.csv</c> beside <c>taxonomy.json</c>: the statutory days off and make-up workdays of each year, added to when a year's notice comes out.</summary>
internal static class HolidayFile
{
    private const string Name = "holidays.csv";

    /// <summary>Where it lies.</summary>
    public static string PathIn(string home) => Path.Combine(home, Name);

    /// <summary>Reads and checks it; where there is none, the calendar that came with the program.</summary>
    /// <exception cref="SettingsException">It cannot be read, or holds a mistake.</exception>
    public static WorkdayCalendar Read(string home)
    {
        try
        {
            return File.Exists(PathIn(home)) ? WorkdayCalendar.Parse(File.ReadAllText(PathIn(home))) : WorkdayCalendar.Default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new SettingsException([$"{Name}: {exception.Message}"]);
        }
    }
}
