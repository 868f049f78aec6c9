using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Claims;

/// <summary>Figures of the runs of one scenario, each replicate run once for all of them.</summary>
public static class FigureRuns
{
    /// <summary>Seed of every run.</summary>
    public const long Seed = 1;

    /// <summary>The figures, by figure and then by replicate.</summary>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="scenario">Name or path of the scenario.</param>
    /// <param name="sets">Changes, as for <c>--set</c>.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="replicates">How many runs.</param>
    /// <param name="jobs">Runs at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<ImmutableArray<double>> Of(
        Library library, string scenario, IReadOnlyList<string> sets, ImmutableArray<FigureText> figures, int replicates, int jobs,
            CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        var plan = library.Plan(scenario, sets, Seed);
        ImmutableArray<Model.Figures.Figure> read = [.. figures.Select(f => f.In(plan.Scenario.Resolved))];
        var values = new double[figures.Length][];
        for (var f = 0; f < values.Length; f++) values[f] = new double[replicates];
        WorkerPool.Run(
            replicates,
            jobs,
            (replicate, stop) =>
            {
                var recorder = new FigureRecorder(read);
                Ensemble.One(plan, replicate, recorder, stop);
                for (var f = 0; f < values.Length; f++) values[f][replicate] = recorder.Values[f];
            },
            cancellation);
        return [.. values.Select(v => v.ToImmutableArray())];
    }

    /// <summary>One number of many runs: the median, of what happens or not the share of runs.</summary>
    public static double Middle(FigureText figure, IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(figure);
        double[] all = [.. values];
        return figure.Take == FigureTake.Ever ? all.Average() : Band.Of(all).Median;
    }
}
