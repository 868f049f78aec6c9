using System.Collections.Immutable;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>
/// What one run has more than another, replicate by replicate. Replicates of equal number share their luck, so the
/// difference is the change's own: its spread is far smaller than that of either run.
/// </summary>
public static class PairedDifferences
{
    /// <summary>Differences of every headline series both runs have, in the first run's order of ids.</summary>
    /// <param name="a">The base.</param>
    /// <param name="runA">Its number in the store.</param>
    /// <param name="b">The variant.</param>
    /// <param name="runB">Its number in the store.</param>
    /// <exception cref="Results.ResultsException">A store is damaged.</exception>
    public static ImmutableArray<SeriesDifference> Of(RunStore a, long runA, RunStore b, long runB)
    {
        var replicates = a.CompleteReplicates(runA).Intersect(b.CompleteReplicates(runB)).Order().ToArray();
        if (replicates.Length == 0) return [];
        var others = b.HeadlineSeries(runB).ToHashSet();
        var found = ImmutableArray.CreateBuilder<SeriesDifference>();
        foreach (var series in a.HeadlineSeries(runA))
        {
            if (!others.Contains(series)) continue;
            var pairs = replicates.Select(r => (A: a.Headline(runA, r, series.Id), B: b.Headline(runB, r, series.Id))).ToArray();
            found.Add(Of(series.Id, series.Unit, pairs));
        }

        return found.ToImmutable();
    }

    /// <summary>The difference of one series, from figures in memory.</summary>
    /// <param name="id">Id of the series.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="pairs">Its figures by month in the base and the variant, a pair a replicate; at least one.</param>
    public static SeriesDifference Of(string id, string unit, IReadOnlyList<(ImmutableArray<double> A, ImmutableArray<double> B)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var months = pairs.Min(p => Math.Min(p.A.Length, p.B.Length));
        var year = Math.Min(12, months);
        var cells = new double[pairs.Count];
        var bands = new Band[months];
        for (var m = 0; m < months; m++)
        {
            for (var p = 0; p < pairs.Count; p++) cells[p] = pairs[p].B[m] - pairs[p].A[m];
            bands[m] = Band.Of(cells);
        }

        Band Year(Func<(ImmutableArray<double> A, ImmutableArray<double> B), double> figure) => Band.Of(pairs.Select(figure).ToArray());
        return new SeriesDifference(
            id, unit, pairs.Count, [.. bands], Year(p => Mean(p.A, months - year, months)), Year(p => Mean(p.B, months - year, months)),
            Year(p => Mean(p.B, months - year, months) - Mean(p.A, months - year, months)));
    }

    private static double Mean(ImmutableArray<double> values, int from, int until)
    {
        var sum = 0.0;
        for (var i = from; i < until; i++) sum += values[i];
        return sum / (until - from);
    }
}
