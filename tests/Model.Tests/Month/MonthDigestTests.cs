using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Dossiers;

namespace NegotiationSim.Model.Tests.Month;

public class MonthDigestTests
{
    [Fact]
    public async Task Other_words_for_the_same_things_leave_every_digest_as_it_is()
    {
        var scenario = TableWorld.Scenario(TableWorld.Dossier()) with
        {
            Events = [new ScriptedEvent("shock", "Harvest fails", 3, EventKind.SupplyShock, [SmallWorld.Far], 0.9, "made up")],
        };
        var reworded = scenario with
        {
            Events = [scenario.Events[0] with { Title = "A bad harvest" }],
            Measures = [.. scenario.Measures.Select(m => m with { Title = "In other words" })],
            Dossiers = [.. scenario.Dossiers.Select(d => d with
            {
                Title = "Talks, in other words",
                Issues = [.. d.Issues.Select(i => i with { Title = "An issue",
                    Levels = [.. i.Levels.Select(l => l with { Title = "A level" })] })],
            })],
        };
        var (one, other) = (await SmallWorld.Run(scenario), await SmallWorld.Run(reworded));
        Assert.NotEqual(one.SelectMany(r => r.Happened).Select(h => h.Title), other.SelectMany(r => r.Happened).Select(h => h.Title));
        Assert.Equal(one.Select(r => r.Digest), other.Select(r => r.Digest));
    }

    [Fact]
    public async Task What_is_decided_otherwise_changes_the_digest()
    {
        var scenario = TableWorld.Scenario(TableWorld.Dossier());
        var refused = scenario with { Dossiers = [scenario.Dossiers[0] with { NoDeal = [new NonTradeValue(SmallWorld.Sender, 50)] }] };
        Assert.NotEqual((await SmallWorld.Run(scenario))[^1].Digest, (await SmallWorld.Run(refused))[^1].Digest);
    }
}
