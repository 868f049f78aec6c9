using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Files;

public class ShippedScenarioTests
{
    private static readonly BehaviourCatalogue Shipped = BehaviourCatalogue.From(typeof(ModelParameters).Assembly);

    public static TheoryData<string> Names => [.. ConfigFolder.Names("scenarios")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_scenario_resolves_and_comes_back_from_its_text(string name)
    {
        var loaded = ScenarioFile.Load(name, [], Shipped, ScenarioFile.ShippedWorld);
        Assert.Equal(name, loaded.Resolved.Id);
        Assert.NotEqual("", loaded.Resolved.Question);
        Assert.NotEmpty(loaded.Lessons);
        Assert.InRange(loaded.Levers.Length, 1, 6);
        Assert.Equal(loaded.Hash, ScenarioFile.FromText(loaded.Text, name, Shipped, ScenarioFile.ShippedWorld).Hash);
    }

    [Fact]
    public void The_reset_begins_its_measures_in_the_months_of_their_acts()
    {
        var scenario = ScenarioFile.Resolve("us-russia-reset", [], Shipped);
        Assert.Equal(60, scenario.Months);
        Measure Find(string id) => scenario.Measures.Single(m => m.Id == id);
        Assert.Equal("2022-03", scenario.Calendar.Name(Find("us-energy-ban").Scripted.From));
        Assert.Equal("2022-12", scenario.Calendar.Name(Find("price-cap-crude").Scripted.From));
        Assert.Equal("2023-02", scenario.Calendar.Name(Find("eu-oil-products-ban").Scripted.From));
        Assert.Equal("2024-08", scenario.Calendar.Name(Find("us-nuclear-fuel-ban").Scripted.From));
        Assert.Equal(27, Find("eu-coal-ban").Senders.Length);
        // What the record shows exempt is covered, in scripted mode, by no ban of the United States, or carved out of it.
        foreach (var exempt in new[] { "fertilizer", "platinum-metals" })
        {
            var commodity = scenario.World.CommodityOrdinal(exempt);
            Assert.DoesNotContain(scenario.Measures, m => m.Scripted.From < scenario.Months && m.Decider == "USA"
                && m.Instrument == Instrument.ImportBan && m.ScopeOf(commodity) > 0);
        }
    }
}
