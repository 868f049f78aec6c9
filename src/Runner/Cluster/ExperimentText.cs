using System.Globalization;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Runner.Cluster;

/// <summary>An experiment of a cluster, as the commands that look after one show it.</summary>
internal static class ExperimentText
{
    public static object Json(OrderedExperiment experiment) => new
    {
        experiment = experiment.Name,
        stage = experiment.Stage,
        points = experiment.Points,
        runs = experiment.Runs,
        kept = experiment.Kept,
        failed = experiment.Failed,
        bytes = experiment.Bytes,
        ordered = experiment.Ordered,
        program = experiment.Program,
    };

    public static string Show(OrderedExperiment experiment) => string.Create(CultureInfo.InvariantCulture, $"""
        {experiment.Name}: {experiment.Stage}, an experiment of {experiment.Points} points
        Runs kept: {experiment.Kept} of {experiment.Runs}; failed: {experiment.Failed}; {Megabytes(experiment)} MB in the database
        Ordered {experiment.Ordered:yyyy-MM-dd HH:mm:ss} UTC by {experiment.Program}
        """);

    public static string Megabytes(OrderedExperiment experiment) => (experiment.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
