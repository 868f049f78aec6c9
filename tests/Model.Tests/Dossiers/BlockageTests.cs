using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>Two issues of two levels; what each outcome is worth over no deal is typed in, so that the answer can be read off.</summary>
public class BlockageTests
{
    private static readonly Dossier Dossier = TableWorld.Dossier() with
    {
        Issues = [new("land", "Land", [TableWorld.Level("none"), TableWorld.Level("all")]),
            new("money", "Money", [TableWorld.Level("no"), TableWorld.Level("yes")])],
    };

    private static string Words(params double[]?[] worth) =>
        new Blockage(Dossier, Dossier.Domain(), [.. worth]).Words(actor => actor == SmallWorld.Sender ? "SND" : "TGT");

    [Fact]
    public void Who_lacks_how_much_of_the_closest_deal_and_what_would_have_helped() => Assert.Equal(
        "TGT lacks 0.100 u even of none, yes; land blocks: all would be worth 0.700 u more to it, and SND would then lack 0.800 u",
        Words([-0.1, 0.2, -0.9, -0.8], [-0.3, -0.1, 0.4, 0.6]));

    [Fact]
    public void A_deal_that_all_would_have_had_is_named() =>
        Assert.Equal("all would have had all, no, but time ran out", Words([-1, -1, 0.1, 1], [-1, -1, 0.2, -0.5]));

    [Fact]
    public void Nobody_is_blamed_where_worths_are_not_known() => Assert.Equal("", Words([-1, -1, 0.1, 1], null));

    [Fact]
    public async Task Talks_that_end_say_what_blocked()
    {
        var records = await SmallWorld.Run(TableWorld.Scenario(
            TableWorld.Dossier() with { NoDeal = [new NonTradeValue(SmallWorld.Sender, 50)] }));
        var end = records.SelectMany(r => r.Happened).Single(h => h.Kind == "dossier-failed");
        Assert.Contains("SND lacks", end.Title, StringComparison.Ordinal);
    }
}
