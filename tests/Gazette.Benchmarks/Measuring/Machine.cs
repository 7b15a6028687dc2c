using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Gazette.Benchmarks.Measuring;

/// <summary>The machine that the figures belong to.</summary>
internal static class Machine
{
    public static string Line
    {
        get
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            return $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}, SQLite {connection.ServerVersion}";
        }
    }
}
