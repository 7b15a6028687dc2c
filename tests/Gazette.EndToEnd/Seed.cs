using System.Globalization;
using Xunit.Abstractions;

namespace Gazette.EndToEnd;

/// <summary>The seed of a test that draws by chance: new each time and printed, or given again by an environment variable.</summary>
internal static class Seed
{
    public const string Variable = "GAZETTE_SEED";

    public static int Of(ITestOutputHelper output)
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var seed = string.IsNullOrEmpty(given) ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine($"seed {seed}; {Variable}={seed} draws the same again");
        return seed;
    }
}
