namespace Gazette.Configuration;

/// <summary>Finds <c>appsettings.json</c>, lays user-secrets and environment over it, and checks the result.</summary>
internal static class SettingsFile
{
    /// <summary>The configuration of this machine.</summary>
    /// <exception cref="SettingsException">It is not there, or something in it is wrong.</exception>
    public static (Settings Settings, IConfiguration Configuration) Load()
    {
        var home = Home.Find(Environment.CurrentDirectory, AppContext.BaseDirectory)
            ?? throw new SettingsException(["appsettings.json and taxonomy.json were found neither here nor beside the program: run gazette in their folder."]);
        var configuration = Read(home);
        return (new SettingsReader(home, configuration).Read(), configuration);
    }

    private static IConfigurationRoot Read(string home)
    {
        try
        {
            var builder = new ConfigurationBuilder()
                .SetBasePath(home)
                .AddJsonFile("appsettings.json")
                .AddUserSecrets(typeof(SettingsFile).Assembly, optional: true);
            // The host's own name for the address gives way to Urls, and both to nothing else.
            if (Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls)
                builder.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Urls", urls)]);
            return builder.AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException exception)
        {
            throw new SettingsException([$"appsettings.json: cannot be read ({exception.InnerException?.Message ?? exception.Message})."]);
        }
    }
}
