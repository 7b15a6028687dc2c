namespace Gazette.Benchmarks.Measuring;

/// <summary>What several rounds gave for one thing.</summary>
internal sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] sorted = [.. values.Order()];

    public int Count => sorted.Length;

    public double Median => At(0.5);

    public double Least => sorted[0];

    public double Greatest => sorted[^1];

    /// <summary>The value below which a share of all lies.</summary>
    public double At(double share) => sorted[(int)Math.Clamp(Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    /// <summary>The same rounds in another unit.</summary>
    public Sample As(Func<double, double> unit) => new(sorted.Select(unit));
}
