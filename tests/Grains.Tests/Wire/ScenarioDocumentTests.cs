using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Tests.Wire;

public class ScenarioDocumentTests
{
    [Fact]
    public void A_scenario_survives_its_document_to_the_last_bit()
    {
        var document = ScenarioDocument.Write(SmallWorld.Scenario);
        var back = ScenarioDocument.Read(document);
        Assert.Equal(document, ScenarioDocument.Write(back));
        Assert.Equal(SmallWorld.Scenario.World.Flows[0].ToArray(), back.World.Flows[0].ToArray());
        Assert.Equal(SmallWorld.Scenario.Measures[0].Id, back.Measures[0].Id);
        Assert.Equal(SmallWorld.Scenario.Calendar, back.Calendar);
    }

    [Fact]
    public void Every_member_of_a_scenario_is_in_the_document()
    {
        var document = ScenarioDocument.Write(SmallWorld.Scenario);
        foreach (var member in typeof(ResolvedScenario).GetProperties().Where(p => p.SetMethod is not null))
            Assert.Contains('"' + member.Name + '"', document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"Id\":\"x\",\"Unknown\":1}")]
    public void Another_document_is_refused(string document) => Assert.Throws<FormatException>(() => ScenarioDocument.Read(document));
}
