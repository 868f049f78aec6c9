using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>
/// Lays imported flows over a world: pairs the file covers are replaced in the commodities of which it has rows of the exporter, home
/// shares are kept.
/// </summary>
public static class WorldImport
{
    private const double Smallest = 0.001;

    /// <summary>Lays the flows over a world.</summary>
    /// <param name="world">The world the flows are laid over.</param>
    /// <param name="imported">What the file said.</param>
    public static LaidTrade Lay(World world, ImportedTrade imported)
    {
        var read = imported.Divided(world);
        var emptied = 0.0;
        var n = world.EconomyCount;
        var flows = new double[world.CommodityCount][];
        var qualities = new Quality[world.CommodityCount][];
        for (var k = 0; k < flows.Length; k++)
        {
            flows[k] = world.Flows[k].ToArray();
            qualities[k] = new Quality[n * n];
            // A file of one product says nothing about the others; one that has an exporter's rows of a commodity says that it sold none
            // where it has no row.
            var isAbout = Enumerable.Range(0, n).Select(i => read[k].AsSpan(i * n, n).ContainsAnyExcept(0.0)).ToArray();
            for (var cell = 0; cell < n * n; cell++)
            {
                var isRead = isAbout[cell / n] && imported.Covered[cell];
                qualities[k][cell] = isRead ? Quality.Observed : Quality.Estimated;
                if (!isRead) continue;
                if (read[k][cell] < Smallest) emptied += flows[k][cell];
                flows[k][cell] = read[k][cell] < Smallest ? 0 : read[k][cell];
            }

            for (var j = 0; j < n; j++) flows[k][j * n + j] = HomeSales(world.Trade(k), flows[k], j, n);
        }

        return new LaidTrade(TradeFile.Write(flows, qualities, WorldIndex.Of(world.Economies, world.Commodities)), emptied);
    }

    /// <summary>Home sales grow with imports, so that the home share stays; never zero.</summary>
    private static double HomeSales(ReadOnlySpan<double> before, double[] after, int j, int n)
    {
        double old = 0, now = 0;
        for (var i = 0; i < n; i++)
        {
            if (i == j) continue;
            old += before[i * n + j];
            now += after[i * n + j];
        }

        var home = old > 0 && now > 0 ? before[j * n + j] * now / old : before[j * n + j];
        return Math.Max(home, 0.01);
    }
}
