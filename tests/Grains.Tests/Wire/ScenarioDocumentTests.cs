using System.Text;
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
        var document = Encoding.UTF8.GetString(ScenarioDocument.Write(SmallWorld.Scenario));
        foreach (var member in typeof(ResolvedScenario).GetProperties().Where(p => p.SetMethod is not null))
            Assert.Contains('"' + member.Name + '"', document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"Id\":\"x\",\"Unknown\":1}")]
    public void Another_document_is_refused(string document) =>
        Assert.Throws<FormatException>(() => ScenarioDocument.Read(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void A_parcel_unpacks_to_the_same_scenario_and_keeps_its_hash()
    {
        var parcel = new ScenarioParcel(SmallWorld.Scenario);
        var back = ScenarioParcel.Of(parcel.Packed);
        Assert.Equal(ScenarioDocument.Write(SmallWorld.Scenario), ScenarioDocument.Write(back.Resolved));
        Assert.Equal(parcel.Hash, back.Hash);
        Assert.NotEqual(parcel.Hash, new ScenarioParcel(SmallWorld.Scenario with { Months = 1 }).Hash);
        Assert.Throws<InvalidDataException>(() => ScenarioParcel.Of([255, 255, 255]));
    }

    [Fact]
    public void A_world_of_many_that_trade_fits_into_a_message()
    {
        // Orleans takes messages of 100 MB; as plain text three hundred states of five goods are a tenth of that.
        var giant = GiantWorlds.WithTrade(300, 5, "diarist", 1);
        Assert.InRange(new ScenarioParcel(giant).Packed.Length, 1, ScenarioDocument.Write(giant).Length / 4);
    }
}
