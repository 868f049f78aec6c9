using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Tests.Worlds;

public sealed class CoreWorldTests
{
    private static readonly string[] EuropeanUnion =
        "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".Split(' ');

    private static World World => CoreWorld.World;

    [Fact]
    public void Core_has_every_member_of_the_european_union()
    {
        var members = World.FindBloc("EU")!.Members.Select(i => World.Economies[i].Id);
        Assert.Equal(EuropeanUnion.Order(), members.Order());
        Assert.Equal(DecisionRule.Unanimity, World.FindBloc("EU")!.Rule);
    }

    [Theory]
    [InlineData("USA RUS UKR GBR CAN JPN AUS CHE NOR KOR TWN CHN IND BRA ZAF ETH DJI EGY SAU IRN QAT CUB ROW")]
    [InlineData("TUR ARE KAZ KGZ ARM GEO UZB BLR CHN IND")]
    public void Core_has_the_economies_the_sources_name(string ids)
    {
        Assert.True(World.EconomyCount >= 60);
        Assert.All(ids.Split(' '), id => Assert.True(World.EconomyOrdinal(id) >= 0, id));
    }

    [Theory]
    [InlineData("fertilizer platinum-metals nuclear-fuel wood crude heavy-fuel-oil refined-oil gas coal steel aluminium fish grain other-food pharma-medical machinery dual-use-electronics vehicles luxury")]
    public void Core_has_the_commodities_the_sources_name(string ids)
    {
        Assert.True(World.CommodityCount >= 20);
        Assert.All(ids.Split(' '), id => Assert.True(World.CommodityOrdinal(id) >= 0, id));
    }

    [Fact]
    public void Core_has_trade_of_the_united_states_with_russia_as_the_census_reports_it()
    {
        var (us, russia) = (World.EconomyOrdinal("USA"), World.EconomyOrdinal("RUS"));
        Assert.Equal(29_700, World.PairTrade(russia, us), 5.0);
        Assert.Equal(6_400, World.PairTrade(us, russia), 2.0);
    }

    [Theory]
    [InlineData("heavy-fuel-oil", 10265.6)]
    [InlineData("crude", 4714.8)]
    [InlineData("platinum-metals", 2594.1)]
    [InlineData("refined-oil", 2528.8)]
    [InlineData("fish", 1202.8)]
    [InlineData("fertilizer", 1178.6)]
    [InlineData("nuclear-fuel", 688.8)]
    [InlineData("steel", 1639.0 + 1040.6)]
    [InlineData("aluminium", 528.7)]
    public void Core_has_imports_of_the_united_states_from_russia_by_product(string commodity, double millions)
    {
        var k = World.CommodityOrdinal(commodity);
        var flow = World.Trade(k)[World.EconomyOrdinal("RUS") * World.EconomyCount + World.EconomyOrdinal("USA")];
        Assert.Equal(millions, flow, 0.1);
    }

    [Fact]
    public void Core_has_trade_of_china_with_russia_and_russias_total_as_reported()
    {
        var (china, russia) = (World.EconomyOrdinal("CHN"), World.EconomyOrdinal("RUS"));
        Assert.Equal(146_887, World.PairTrade(china, russia) + World.PairTrade(russia, china), 50.0);
        Assert.Equal(493_096, World.Exports(russia), 500.0);
    }

    [Fact]
    public void Core_has_exports_of_the_european_union_to_russia_as_eurostat_reports_them()
    {
        var sum = World.FindBloc("EU")!.Members.Sum(i => World.PairTrade(i, World.EconomyOrdinal("RUS")));
        Assert.Equal(89.169 * 1.1827 * 1000, sum, 60.0);
    }

    [Fact]
    public void Core_has_home_sales_wherever_something_is_absorbed()
    {
        var n = World.EconomyCount;
        for (var k = 0; k < World.CommodityCount; k++)
            for (var j = 0; j < n; j++)
                Assert.True(World.Trade(k)[j * n + j] > 0, World.Economies[j].Id + " " + World.Commodities[k].Id);
    }

    [Fact]
    public void Core_has_source_and_quality_for_every_figure()
    {
        foreach (var economy in World.Economies)
            AssertNotes(economy.Notes, economy.Id, "gdpMusd", "populationM", "democracy", "reservesMusd", "inflationTarget");
        foreach (var commodity in World.Commodities)
            AssertNotes(commodity.Notes, commodity.Id, "sigma", "eta", "psi", "lambda", "homeShare");
        Assert.All(World.Blocs, bloc => Assert.NotEmpty(bloc.Notes));
    }

    [Fact]
    public void Core_has_elasticities_the_market_accepts()
    {
        Assert.All(World.Commodities, c => Assert.True(c.Sigma > 1 && c.Sigma > -c.Eta && c.Psi >= 0 && c.Lambda is > 0 and <= 1, c.Id));
        // Grades of crude are near-homogeneous; of refined oil Fontagne, Guimbard and Orefice (2022), sector p_c.
        Assert.True(World.Commodities[World.CommodityOrdinal("crude")].Sigma >= 30);
        Assert.Equal(4.64, World.Commodities[World.CommodityOrdinal("refined-oil")].Sigma, 2);
        Assert.Contains(World.Commodities, c => c.Controlled);
    }

    [Fact]
    public void Core_has_seasons_of_mean_one_and_symmetric_dyads()
    {
        var n = World.EconomyCount;
        Assert.All(World.Seasonality, factors => Assert.Equal(1, factors.Average(), 6));
        Assert.NotEmpty(World.ImportSeasons);
        Assert.All(World.ImportSeasons, season => Assert.Equal(1, season.Factors.Average(), 6));
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
            {
                Assert.Equal(World.Distances[a * n + b], World.Distances[b * n + a]);
                Assert.InRange(World.Agreement[a * n + b], 0, 1);
                Assert.InRange(World.Alliances[a * n + b], 0, 1);
            }
    }

    [Fact]
    public void Core_has_gates_and_latent_flows_where_sanctions_are_older_than_the_base_year()
    {
        var n = World.EconomyCount;
        var pair = World.EconomyOrdinal("USA") * n + World.EconomyOrdinal("CUB");
        Assert.All(Enumerable.Range(0, World.CommodityCount), k => Assert.InRange(World.BaseGate(k)[pair], 1e-6, 0.5));
        Assert.True(World.PairTrade(pair / n, pair % n) > 0);
        Assert.Equal(1, World.BaseGate(0)[World.EconomyOrdinal("USA") * n + World.EconomyOrdinal("DEU")]);
    }

    [Fact]
    public void Core_has_no_tariffs_inside_a_customs_union_and_section_301_duties_on_china()
    {
        var n = World.EconomyCount;
        var k = World.CommodityOrdinal("machinery");
        Assert.Equal(1, World.Tariff(k)[World.EconomyOrdinal("DEU") * n + World.EconomyOrdinal("FRA")]);
        Assert.Equal(1.17, World.Tariff(k)[World.EconomyOrdinal("CHN") * n + World.EconomyOrdinal("USA")], 6);
    }

    private static void AssertNotes(IEnumerable<Provenance> notes, string owner, params string[] figures)
    {
        foreach (var figure in figures)
        {
            var note = notes.SingleOrDefault(x => x.Figure == figure);
            Assert.True(note is { Source.Length: > 0 } && note.Low <= note.High, owner + " " + figure);
        }
    }
}
