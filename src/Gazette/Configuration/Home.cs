namespace Gazette.Configuration;

/// <summary>The folder that holds <c>appsettings.json</c> and <c>taxonomy.json</c>: relative paths in the configuration start there.</summary>
internal static class Home
{
    private const string Marker = "taxonomy.json";

    /// <summary>The folder one works in, else the nearest above the program; both files must lie in it.</summary>
    public static string? Find(string workingFolder, string programFolder)
    {
        if (IsHome(workingFolder))
            return workingFolder;
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
            if (IsHome(folder.FullName))
                return folder.FullName;
        return null;
    }

    private static bool IsHome(string folder) =>
        File.Exists(Path.Combine(folder, Marker)) && File.Exists(Path.Combine(folder, "appsettings.json"));
}
