using System.Globalization;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>Builds a world's trade from its tables: totals, pairs, cube, home sales, rounding.</summary>
public static class WorldBuilder
{
    /// <summary>Flows below this, million US dollars a year, are left out: nobody reports a thousand dollars.</summary>
    public const double Smallest = 0.001;

    /// <summary>Builds the trade of n economies and m commodities. The same tables give the same bits on every platform.</summary>
    public static BuiltTrade Build(WorldTables tables, int n, int m)
    {
        var totals = CommodityTotals.From(tables, n, m);
        var pairs = PairTotals.Fit(tables, totals, n, m);
        var flows = TradeCube.Fit(tables, totals, pairs, n, m);
        var qualities = new Quality[m][];
        for (var k = 0; k < m; k++)
        {
            qualities[k] = new Quality[n * n];
            for (var cell = 0; cell < n * n; cell++)
            {
                var i = cell / n;
                if (i == cell % n)
                {
                    flows[k][cell] = Round(HomeSales(tables, flows[k], i, k, n, m), 4);
                    qualities[k][cell] = tables.HomeQuality[i * m + k];
                    continue;
                }

                var known = !double.IsNaN(tables.Cells[k][cell]);
                flows[k][cell] = Round(flows[k][cell], known ? 6 : 4);
                qualities[k][cell] = known ? tables.CellQuality[k][cell]
                    : tables.PairQuality[cell] == Quality.Stylised ? Quality.Stylised : Quality.Estimated;
            }
        }

        return new BuiltTrade(flows, qualities, totals, pairs);
    }

    /// <summary>From home share h and imports M: h M / (1 - h); or as given; never zero where something is imported or exported.</summary>
    private static double HomeSales(WorldTables tables, double[] flows, int j, int k, int n, int m)
    {
        double imports = 0, exports = 0;
        for (var i = 0; i < n; i++)
        {
            if (i == j) continue;
            imports += flows[i * n + j];
            exports += flows[j * n + i];
        }

        var given = tables.HomeSales[j * m + k];
        var share = tables.HomeShares[j * m + k];
        var sales = given > 0 ? given : share * imports / (1 - share);
        return Math.Max(sales, Math.Max(0.01, 0.01 * Math.Max(exports, imports)));
    }

    /// <summary>Rounds to significant digits by way of decimal text, which is exact on every platform.</summary>
    private static double Round(double value, int digits) => value < Smallest ? 0 : double.Parse(
        value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
