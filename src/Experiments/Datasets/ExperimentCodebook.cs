using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Experiments.Datasets;

/// <summary>Says what every column of an experiment's journal and Parquet files holds, in the folder's data package.</summary>
internal static class ExperimentCodebook
{
    private static readonly Column Point = new("point", ColumnKind.Whole, "", "Number of the point in the design, from 0.");

    private static readonly Column Replicate = new("replicate", ColumnKind.Whole, "",
        "Number of the replicate, from 0; replicate 0 has the central values. Equal numbers share their luck between points.");

    /// <summary>Writes it; an older one gives way.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="points">Its points.</param>
    /// <param name="series">Ids and units of the series its runs keep.</param>
    /// <param name="store">File name of its journal.</param>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="ResultsException">It cannot be written.</exception>
    public static void Write(Experiment experiment, ImmutableArray<DesignPoint> points, ImmutableArray<(string Id, string Unit)> series,
        string store, string folder)
    {
        var file = Path.Combine(folder, Codebook.FileName);
        try
        {
            File.WriteAllText(file + ".new", experiment.Keep == SweepKeep.None
                ? Codebook.OfStore(experiment.Name, store, ([ExperimentDataset.ResultsName], Results(experiment, points, series)))
                : Codebook.OfStore(experiment.Name, store, ([ExperimentDataset.ResultsName], Results(experiment, points, series)),
                    (Parts(points.Length), Series(series))));
            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(file, "The codebook cannot be written: " + fault.Message);
        }
    }

    private static ImmutableArray<string> Parts(int points) =>
    [
        .. Enumerable.Range(0, Math.Max(1, (points + ExperimentDataset.PointsOfAPart - 1) / ExperimentDataset.PointsOfAPart))
            .Select(n => FormattableString.Invariant($"{ExperimentDataset.SeriesName}/part-{n}.parquet")),
    ];

    private static Table Results(Experiment experiment, ImmutableArray<DesignPoint> points, ImmutableArray<(string Id, string Unit)> series)
    {
        var outcomes = SweepTable.OutcomesOf(experiment, series);
        var units = SweepTable.UnitsOf(outcomes, series);
        return new Table("experiment_results", "A run of the experiment: its factors, outcomes, and how to repeat it.",
            ["point", "replicate"],
        [
            Point, Replicate,
            .. experiment.Factors.Select((f, at) => new Column(f.Path, new FactorColumn(experiment, at, points).Kind, f.Unit,
                "Factor: its value at the point.")),
            .. outcomes.Select((o, at) => new Column(o.Id, ColumnKind.Real, units[at].Unit, $"Outcome: {o.Series}, {o.Says}.")
            {
                Optional = true,
            }),
            new("status", ColumnKind.Text, "", "Whether it came to its end.") { Words = ["done", "failed"] },
            new("message", ColumnKind.Text, "", "Why it failed; empty otherwise."),
            new("seed", ColumnKind.Whole, "", "Seed of all draws."),
            new("digest", ColumnKind.Text, "", "Digest of the run, hexadecimal: equal digests mean equal months.") { Optional = true },
            new("run_id", ColumnKind.Text, "", "SHA-256 over everything that makes its results, hexadecimal.") { Optional = true },
            new("reproduce", ColumnKind.Text, "", "The command that repeats it alone; it ends with the same digest. Folders of plug-ins have to be named as for the experiment: --plugins."),
        ]);
    }

    private static Table Series(ImmutableArray<(string Id, string Unit)> series) => new("experiment_series",
        "A month of a run, in files part-N.parquet of up to 100 points. Values have six significant digits; the store has all of them.",
        ["point", "replicate", "month"],
        [
            Point, Replicate, new("month", ColumnKind.Whole, "months", "Months since the scenario's start, from 0."),
            .. series.Select(s => new Column(s.Id, ColumnKind.Real, s.Unit, "Series: its value of the month.") { Optional = true }),
        ]);
}
