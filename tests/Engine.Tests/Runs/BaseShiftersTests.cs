using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Tests.Runs;

public class BaseShiftersTests
{
    private const string Base = """
        {
          "title": "A recorded price", "world": "small", "start": "2021-01", "months": 6,
          "series": [{"id": "brent", "unit": "dollars a barrel", "source": "made up", "from": "2020-12", "values": [70, 70, 77, 84, 91, 84, 77]}],
          "benchmarks": [{"commodity": "oil", "series": "brent"}], "focus": [["AAA", "CCC"]]
        }
        """;

    private const string Counterfactual = """
        {"extends": "base.json", "title": "The same demand, less supply", "shifterFrom": "SOURCE",
         "events": [{"id": "fire", "title": "Fire", "month": "2021-03", "kind": "supply-shock", "economies": ["CCC"], "value": 0.5, "source": "made up"}]}
        """;

    [Fact]
    public async Task A_counterfactual_meets_the_base_runs_demand_and_its_price_is_an_outcome()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["base.json"], Base);
        File.WriteAllText(folder["other.json"], Counterfactual.Replace("SOURCE", folder["base.json"], StringComparison.Ordinal));
        var ofBase = await RunAsync(Small.Library.Plan(folder["base.json"], [], 1));
        var ofOther = await RunAsync(Small.Library.Plan(folder["other.json"], [], 1));

        Assert.Equal(ofBase.Select(m => m.State.Commodities[0].Shifter), ofOther.Select(m => m.State.Commodities[0].Shifter));
        Assert.Equal(84, ofBase[2].Trade.Commodities[0].Benchmark, 6);
        Assert.True(ofOther[2].Trade.Commodities[0].Benchmark > 84.5, "Less supply under the same demand has to be dearer.");
    }

    private static async Task<List<MonthRecord>> RunAsync(RunPlan plan)
    {
        var kept = new Kept();
        await using var engine = new LocalEngine();
        await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, kept, SilentObserver.Instance, CancellationToken.None);
        return kept.Months;
    }

    private sealed class Kept : IRunRecorder
    {
        public List<MonthRecord> Months { get; } = [];

        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            Months.Add(month);
            return ValueTask.CompletedTask;
        }
    }
}
