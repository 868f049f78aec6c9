using System.Collections.Immutable;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Month;

/// <summary>A buyer's season of a good moves its purchases within the year and nothing else.</summary>
public class SeasonTests
{
    private const int N = 5;

    private static readonly ImmutableArray<double> Planting = [0.9, 1, 1.6, 1.4, 1, 0.8, 0.7, 0.8, 0.9, 1, 1, 0.9];
    private static readonly ImmutableArray<double> Harvest = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.3, 1.2];

    private static readonly Worlds.World Seasonal = World with
    {
        Seasonality = World.Seasonality.SetItem(Target, Harvest),
        ImportSeasons = [new Worlds.ImportSeason(Sender, 1, Planting)],
    };

    [Fact]
    public async Task A_buyers_season_counts_in_place_of_its_sellers_and_leaves_the_year_alone()
    {
        var records = await Run(Scenario() with { World = Seasonal });
        for (var from = 0; from < N; from++)
        {
            if (from == Sender) continue;
            for (var month = 0; month < 24; month++)
                Assert.Equal(
                    World.Flows[1][from * N + Sender] / 12 * Planting[month % 12],
                    records[month].Trade.Commodities[1].Origin[from * N + Sender], 6);
            Assert.Equal(
                World.Flows[1][from * N + Sender], records[..12].Sum(r => r.Trade.Commodities[1].Origin[from * N + Sender]), 6);
        }

        // What others buy of it, and what it buys else, has the seller's season.
        Assert.Equal(World.Flows[1][Target * N + Far] / 12 * 0.7, records[2].Trade.Commodities[1].Origin[Target * N + Far], 6);
        Assert.Equal(World.Flows[0][Target * N + Sender] / 12 * 0.7, records[2].Trade.Commodities[0].Origin[Target * N + Sender], 6);
    }

    [Fact]
    public async Task A_season_changes_neither_prices_nor_incomes()
    {
        var ban = Ban(Script.Instrument.ExportControl, 3);
        var (flat, seasonal) = (await Run(Scenario(ban)), await Run(Scenario(ban) with { World = Seasonal }));
        for (var month = 0; month < 24; month++)
        {
            Assert.Equal(flat[month].State.Economies.Select(e => e.Income), seasonal[month].State.Economies.Select(e => e.Income), Near);
            Assert.Equal(flat[month].State.Commodities[1].LogPrice, seasonal[month].State.Commodities[1].LogPrice, Near);
        }
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
}
