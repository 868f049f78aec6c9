using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Model.History;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

public class SensitivityTests
{
    private const int Replicates = 40;

    [Fact]
    public void A_series_that_follows_a_parameter_is_found_and_one_that_does_not_is_not()
    {
        var small = Small.Plan("months=30");
        HistorySeries Series(string id) => new(id, id, "million US dollars", "A", HistoryQuantity.Flow, FlowView.Origin, [0], [1], [0], 0,
            [new RecordedPoint("2022-06", 17, 1, 0.01, "s")]);
        var plan = small with { Scenario = small.Scenario with { History = [Series("falls"), Series("apart")] } };
        var entry = ParameterTable.Find("parameters.gates.closing")!;
        var values = Enumerable.Range(0, Replicates).Select(r =>
        {
            var drawn = ParameterTable.Value(ReplicateScenario.Of(plan.Scenario.Resolved, plan.Identity(r)).Parameters, entry);
            return new[] { Enumerable.Repeat(1 / drawn, 30).ToArray(), Enumerable.Repeat(1.0 + ((r * 7) % Replicates), 30).ToArray() };
        }).ToArray();

        var one = Assert.Single(Sensitivity.Of(plan, values));
        Assert.Equal("parameters.gates.closing", one.Parameter.Path);
        Assert.Equal(("falls", -1.0), (one.Strongest[0].Series, Math.Round(one.Strongest[0].Rank, 10)));
        Assert.DoesNotContain(one.Strongest, s => s.Series == "apart");
        Assert.Empty(Sensitivity.Of(plan, values[..19]));
    }
}
