using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds.Building;

namespace NegotiationSim.Scenarios.Tests.Worlds;

public sealed class WorldBuildTests
{
    [Fact]
    public void Build_reproduces_the_committed_trade_file_byte_for_byte() =>
        Assert.Equal(File.ReadAllText(Path.Combine(CoreWorld.Folder, "trade.csv")), CoreWorld.Build.TradeText);

    [Fact]
    public void Build_is_the_same_twice() =>
        Assert.Equal(CoreWorld.Build.TradeText, WorldBuild.From(CoreWorld.Path).TradeText);

    [Fact]
    public void A_build_does_not_write_over_an_import()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(CoreWorld.Path).Replace(
            "\"baseYear\": 2021,", "\"baseYear\": 2021, \"imported\": \"CEPII BACI 2021 (in.csv) over core-2021\",", StringComparison.Ordinal);
        File.WriteAllText(folder["world.json"], text);
        var refused = Assert.Throws<InputException>(() => WorldBuild.From(folder["world.json"]));
        Assert.Equal("$.imported", refused.Problems.Single().Path);
        Assert.Contains("CEPII BACI 2021 (in.csv)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_about_the_world_is_current() =>
        Assert.Equal(
            File.ReadAllText(Repository.File("docs", "model", "world.md")),
            WorldReport.Write(CoreWorld.Build));

    [Fact]
    public void Flows_add_up_to_exports_and_imports_by_commodity_within_a_tenth_of_a_percent()
    {
        var (build, n, m) = (CoreWorld.Build, CoreWorld.Build.Header.Index.N, CoreWorld.Build.Header.Index.M);
        for (var k = 0; k < m; k++)
            for (var i = 0; i < n; i++)
            {
                double sold = 0, bought = 0;
                for (var j = 0; j < n; j++)
                {
                    sold += i == j ? 0 : build.Trade.Flows[k][i * n + j];
                    bought += i == j ? 0 : build.Trade.Flows[k][j * n + i];
                }

                AssertNear(build.Trade.Totals.Exports[i * m + k], sold);
                AssertNear(build.Trade.Totals.Imports[i * m + k], bought);
            }
    }

    [Fact]
    public void Exports_and_imports_of_each_commodity_are_equal_in_the_world()
    {
        var (totals, n, m) = (CoreWorld.Build.Trade.Totals, CoreWorld.Build.Header.Index.N, CoreWorld.Build.Header.Index.M);
        for (var k = 0; k < m; k++)
        {
            double sold = 0, bought = 0;
            for (var i = 0; i < n; i++)
            {
                sold += totals.Exports[i * m + k];
                bought += totals.Imports[i * m + k];
            }

            Assert.Equal(1, sold / bought, 9);
        }
    }

    [Fact]
    public void Home_shares_are_the_published_ones_where_there_is_trade()
    {
        var (build, n, m) = (CoreWorld.Build, CoreWorld.Build.Header.Index.N, CoreWorld.Build.Header.Index.M);
        var germany = build.Header.Index.Economies.Find("DEU");
        for (var k = 0; k < m; k++)
        {
            var share = build.Tables.HomeShares[germany * m + k];
            if (share <= 0 || build.Tables.HomeSales[germany * m + k] > 0) continue;
            var absorbed = Enumerable.Range(0, n).Sum(i => build.Trade.Flows[k][i * n + germany]);
            Assert.Equal(share, build.Trade.Flows[k][germany * n + germany] / absorbed, 0.02);
        }
    }

    /// <summary>A tenth of a percent, or half a million dollars where rounding and the smallest flow weigh more.</summary>
    private static void AssertNear(double target, double built) =>
        Assert.True(Math.Abs(target - built) <= 0.001 * target + 0.5, FormattableString.Invariant($"{built} instead of {target}"));
}
