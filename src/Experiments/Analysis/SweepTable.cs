using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Store;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>What an experiment came to: by complete point, outcome and replicate one number.</summary>
/// <param name="Points">The points that are complete, in order.</param>
/// <param name="Series">Ids and units of the outcomes.</param>
/// <param name="Values">By point, then series, then replicate.</param>
public sealed record SweepTable(
    ImmutableArray<DesignPoint> Points, ImmutableArray<(string Id, string Unit)> Series,
        ImmutableArray<ImmutableArray<ImmutableArray<double>>> Values)
{
    /// <summary>By point, then series: the mean over the replicates, which tells chances of an outcome that is 0 or 1 apart.</summary>
    public ImmutableArray<ImmutableArray<double>> Outcomes { get; } =
        [.. Values.Select(point => point.Select(series => series.Average()).ToImmutableArray())];

    /// <summary>How many points the design has, those included that are not complete or failed.</summary>
    public int Designed { get; init; } = Points.Length;

    /// <summary>Reads the table of an experiment from its store.</summary>
    /// <exception cref="Results.ResultsException">The store is damaged.</exception>
    public static SweepTable Read(Experiment experiment, RunStore store)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(store);
        var runs = store.Runs().ToDictionary(r => r.Header.Name, StringComparer.Ordinal);
        var points = Design.Points(experiment);
        var complete = points
            .Where(p => runs.TryGetValue(p.Name, out var run) && store.CompleteReplicates(run.Run).Length >= experiment.Replicates)
                .ToImmutableArray();
        if (complete.IsEmpty) return new SweepTable([], [], []) { Designed = points.Length };
        var kept = store.HeadlineSeries(runs[complete[0].Name].Run);
        var outcomes = OutcomesOf(experiment, kept);
        return new SweepTable(complete, UnitsOf(outcomes, kept),
        [
            .. complete.Select(p => outcomes.Select(o =>
                Enumerable.Range(0, experiment.Replicates).Select(r => Value(o, store, runs[p.Name], r)).ToImmutableArray())
                    .ToImmutableArray()),
        ])
        { Designed = points.Length };
    }

    /// <summary>Means of one series over the replicates, by point.</summary>
    public double[] Means(int series) => [.. Outcomes.Select(o => o[series])];

    /// <summary>Which of the design's points are in the table, in words.</summary>
    public string Coverage => Points.Length == Designed ? FormattableString.Invariant($"{Points.Length} points")
        : FormattableString.Invariant($"{Points.Length} of {Designed} points (the others are not complete or failed)");

    /// <summary>The outcomes of an experiment, given the series its runs have kept.</summary>
    internal static ImmutableArray<Outcome> OutcomesOf(Experiment experiment, ImmutableArray<(string Id, string Unit)> kept) =>
        experiment.Outcomes.IsEmpty ? [.. kept.Select(s => Outcome.LastYear(s.Id))] : experiment.Outcomes;

    /// <summary>Ids and units of outcomes.</summary>
    internal static ImmutableArray<(string Id, string Unit)> UnitsOf(
        ImmutableArray<Outcome> outcomes, ImmutableArray<(string Id, string Unit)> kept) =>
        [.. outcomes.Select(o => (o.Id, o.UnitOf(kept.FirstOrDefault(k => k.Id == o.Series).Unit ?? "")))];

    /// <summary>An outcome of one run.</summary>
    internal static double Value(Outcome outcome, RunStore store, StoredRun run, int replicate) =>
        outcome.Of(store.Headline(run.Run, replicate, outcome.Series), StartOf(run));

    private static Calendar StartOf(StoredRun run) => new(int.Parse(run.Start.AsSpan(0, 4), CultureInfo.InvariantCulture),
        int.Parse(run.Start.AsSpan(5), CultureInfo.InvariantCulture));
}
