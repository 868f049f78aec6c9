using System.Globalization;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>The factors' values as numbers.</summary>
public static class FactorValues
{
    /// <summary>By point, then factor: the number, or of a factor with words the place among its levels, from 0.</summary>
    public static double[][] Of(Experiment experiment, SweepTable table)
    {
        var columns = experiment.Factors.Select((_, f) => Column(experiment, table, f)).ToArray();
        return [.. Enumerable.Range(0, table.Points.Length).Select(p => columns.Select(c => c[p]).ToArray())];
    }

    /// <summary>The words of a factor whose values are no numbers, in the order of their places; empty for numbers.</summary>
    public static string[] Words(Experiment experiment, SweepTable table, int factor)
    {
        var values = table.Points.Select(p => p.Value(factor)).ToArray();
        if (values.All(v => Number(v) is not null)) return [];
        var levels = experiment.Factors[factor].Values;
        return levels.IsEmpty ? [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [.. levels];
    }

    private static double[] Column(Experiment experiment, SweepTable table, int factor)
    {
        var words = Words(experiment, table, factor);
        return [.. table.Points.Select(p => words.Length == 0 ? Number(p.Value(factor))!.Value : Array.IndexOf(words, p.Value(factor)))];
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
