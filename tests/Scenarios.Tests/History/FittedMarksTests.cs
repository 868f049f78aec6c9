using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.History;

/// <summary>Nothing undeclared: what was set with an outcome in view is in <c>fitted</c>, and measures say what of them is
/// assumed.</summary>
public class FittedMarksTests
{
    private static readonly LoadedScenario Flagship = ScenarioFile.Load("us-russia-reset", [],
        BehaviourCatalogue.From(typeof(Simulation).Assembly),
        name => WorldReader.Read(new WorldCatalogue(ConfigFolder.Find("worlds")).Find(name)));

    [Fact]
    public void A_parameter_marked_as_checked_against_data_is_in_fitted() =>
        Assert.All(ParameterTable.All.Where(p => p.Source.Contains("[C]", StringComparison.Ordinal)),
            p => Assert.Contains(p.Path, Flagship.Fitted.Select(f => f.Path)));

    [Fact]
    public void A_default_that_is_in_fitted_is_marked_as_checked_against_data() =>
        Assert.All(
            Flagship.Fitted.Where(f => ParameterTable.Find(f.Path) is { } entry && entry.Default == f.Value),
            f => Assert.Contains("[C]", ParameterTable.Find(f.Path)!.Source, StringComparison.Ordinal));

    [Fact]
    public void A_window_that_is_no_series_of_the_scenario_names_its_outcome() =>
        Assert.All(Flagship.Fitted, f => Assert.True(!f.Series.IsEmpty || f.Objective.Length > 40, f.Path));

    [Fact]
    public void Enforcement_short_of_all_and_goods_in_part_are_never_the_acts_own() =>
        Assert.All(Flagship.Resolved.Measures.Zip(Flagship.Bases), pair =>
        {
            var (measure, basis) = pair;
            Assert.Equal(measure.Id, basis.Measure);
            Assert.Equal(measure.Enforcement != 1, basis.Assumed.Contains("enforcement"));
            if (measure.Goods.Any(g => g.Scope != 1)) Assert.Contains("goods", basis.Assumed);
        });

    [Fact]
    public void Rates_that_no_act_can_state_are_assumed() =>
        Assert.All(Flagship.Resolved.Measures.Zip(Flagship.Bases).Where(p => p.First.Rate != 0 && p.First.Instrument
            is not (Instrument.Tariff or Instrument.PriceCap or Instrument.AssetFreeze)), p => Assert.Contains("rate", p.Second.Assumed));
}
