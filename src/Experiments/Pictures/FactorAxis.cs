using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Report;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>An axis of a plot: even, in ratios, or a place for each word.</summary>
/// <param name="Name">What stands under it.</param>
/// <param name="Marks">Marks with their texts.</param>
/// <param name="Share">Where a value lies, 0 to 1.</param>
internal sealed record FactorAxis(string Name, ImmutableArray<(double At, string Text)> Marks, Func<double, double> Share)
{
    private const int MostLetters = 12;

    /// <summary>The axis of a factor.</summary>
    public static FactorAxis Of(Experiment experiment, SweepTable table, int factor, double[] values)
    {
        var own = experiment.Factors[factor];
        var name = own.Unit.Length > 0 ? own.Path + ", " + own.Unit : own.Path;
        var words = FactorValues.Words(experiment, table, factor);
        if (words.Length > 0) return new FactorAxis(name, [.. words.Select((w, n) => ((double)n, Short(w)))], value =>
            (value + 0.5) / words.Length);
        return own.Logarithmic && values.Min() > 0 && values.Max() > values.Min() ? InRatios(name, values.Min(), values.Max())
            : Even(name, values.Min(), values.Max());
    }

    /// <summary>An even axis with round marks.</summary>
    public static FactorAxis Even(string name, double lowest, double highest)
    {
        var scale = new RoundScale(lowest, highest);
        return new FactorAxis(name, [.. scale.Marks.Select(m => (m, ReportNumber.Of(m)))], scale.Share);
    }

    private static FactorAxis InRatios(string name, double low, double high)
    {
        double At(double share) => low * Math.Pow(high / low, share);
        return new FactorAxis(name, [.. new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(s => (At(s), ReportNumber.Of(At(s))))], value =>
            Math.Log(value / low) / Math.Log(high / low));
    }

    private static string Short(string word) => word.Length > MostLetters ? word[..(MostLetters - 1)] + "…" : word;
}
