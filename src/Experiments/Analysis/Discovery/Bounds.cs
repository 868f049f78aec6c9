using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Analysis.Discovery;

/// <summary>The ends of a box, both inside, by factor; infinite where it has no limit.</summary>
/// <param name="Low">Lower ends.</param>
/// <param name="High">Upper ends.</param>
internal sealed record Bounds(ImmutableArray<double> Low, ImmutableArray<double> High)
{
    public static Bounds Everything(int factors) =>
        new([.. Enumerable.Repeat(double.NegativeInfinity, factors)], [.. Enumerable.Repeat(double.PositiveInfinity, factors)]);

    public Bounds With(int factor, double low, double high) => new(Low.SetItem(factor, low), High.SetItem(factor, high));

    public bool Limits(int factor) => double.IsFinite(Low[factor]) || double.IsFinite(High[factor]);

    public bool Holds(double[] point)
    {
        for (var f = 0; f < point.Length; f++)
            if (point[f] < Low[f] || point[f] > High[f]) return false;
        return true;
    }
}
