using System.Globalization;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using Xunit.Abstractions;

namespace NegotiationSim.Experiments.Tests.Sweeps;

/// <summary>Experiments drawn from factors some of whose values do not go together: what the check accepts, runs.</summary>
public sealed class AcceptedExperimentTests(ITestOutputHelper log) : IDisposable
{
    private const int Drawn = 60;

    private static readonly string[] Months = ["2021-01", "2021-03", "2021-05", "2021-07", "2021-09"];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void What_the_check_accepts_has_a_scenario_at_every_point_and_runs()
    {
        folder.Write("small.json", Small.Scenario.Replace("\"from\": \"2021-03\"", "\"from\": \"2021-09\"", StringComparison.Ordinal));
        var (accepted, refused, together) = (0, 0, 0);
        for (var seed = 0; seed < Drawn; seed++)
        {
            var experiment = ExperimentFile.Read(folder.Write("e.json", Draw(new Random(seed))));
            var builds = Design.Points(experiment).Select(p => Builds(experiment, p.Settings)).ToArray();
            try
            {
                Sweep.Check(experiment, Small.Library, default);
                accepted++;
            }
            catch (InputException fault)
            {
                refused++;
                Assert.Contains(false, builds);
                if (!fault.Message.Contains(" So it is at ", StringComparison.Ordinal)) continue;
                together++;
                // The first of them, by name.
                Assert.Contains($"point-{Array.IndexOf(builds, false):00000}: ", fault.Message, StringComparison.Ordinal);
                continue;
            }

            Assert.DoesNotContain(false, builds);
            using var store = RunStore.Create(folder["store-" + seed.ToString(CultureInfo.InvariantCulture)]);
            Sweep.Run(experiment, store, Small.Library, new SweepOrder(), default);
            Assert.All(store.Runs(), r => Assert.Equal(RunStatus.Done, r.Status));
        }

        log.WriteLine($"{accepted} accepted, {refused} refused, {together} of these for values that do not go together.");
        Assert.InRange(accepted, Drawn / 6, Drawn);
        Assert.InRange(together, Drawn / 6, Drawn);
    }

    public void Dispose() => folder.Dispose();

    private static bool Builds(Experiment experiment, IEnumerable<string> settings)
    {
        try
        {
            Small.Library.Scenario(experiment.Scenario, [.. experiment.Changes, .. settings]);
            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }

    private string Draw(Random random)
    {
        string Some(string[] all) => string.Join(", ", Enumerable.Range(0, 2).Select(_ => "\"" + all[random.Next(all.Length)] + "\""));
        string[] factors =
        [
            $$"""{"path": "measures.ban.announced", "values": [{{Some(Months)}}]}""",
            $$"""{"path": "measures.ban.from", "values": [{{Some(Months)}}]}""",
            $$"""{"path": "start", "values": [{{Some(["2021-01", "2020-11"])}}]}""",
            $$"""{"path": "months", "values": [{{random.Next(2, 14)}}, 14]}""",
            """{"path": "measures.ban.enforcement", "values": [0.1, 0.8]}""",
        ];
        // Two that get in each other's way come first, mostly.
        if (random.Next(4) == 0) random.Shuffle(factors);
        var design = random.Next(2) == 0 ? "factorial" : "zip";
        return $$"""
            {"title": "Drawn", "scenario": "{{folder["small.json"]}}", "seed": 1, "replicates": 1, "design": "{{design}}",
             "factors": [{{string.Join(", ", factors.Take(random.Next(2, 5)))}}]}
            """;
    }
}
