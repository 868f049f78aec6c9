using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Sweeps;

public class PilotRunsTests
{
    [Theory]
    [InlineData(1, 60)]
    [InlineData(4, 10)]
    public void Two_pilots_tell_the_size_of_the_folder_within_a_quarter(int replicates, int points)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small.json", Small.Scenario);
        var file = folder.Write("e.json", $$"""
            {"title": "E", "scenario": "{{folder["small.json"].Replace('\\', '/')}}", "months": 120, "replicates": {{replicates}}, "design": "latin-hypercube", "points": {{points}},
             "factors": [{"path": "measures.ban.enforcement", "min": 0.1, "max": 0.9}]}
            """);
        var cost = PilotRuns.Cost(ExperimentFile.Read(file), Small.Library, new SweepOrder(), CancellationToken.None);
        var half = PilotRuns.Cost(
            ExperimentFile.Read(file), Small.Library, new SweepOrder { Shard = new Shard(2, 2) }, CancellationToken.None);
        Assert.Equal(points * replicates / 2, half.Runs);
        Assert.Equal((points * replicates, 120), (cost.Runs, cost.Months));
        using (var session = SweepSession.Open(file, folder["out"], Small.Library))
        {
            Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder(), CancellationToken.None);
            ExperimentDataset.Write(session.Experiment, session.Store, folder["out"]);
            session.Store.Seal();
        }

        // Of so small a world the Parquet files alone come out a third smaller than judged: many runs share what two do not.
        var files = new DirectoryInfo(folder["out"]).GetFiles("*", SearchOption.AllDirectories);
        Assert.InRange(cost.Disk / files.Sum(f => f.Length), 0.75, 1.25);
    }
}
