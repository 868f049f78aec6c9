using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// Makes the base of a comparative static from a world of the simulation, which knows trade in goods and gross domestic product but no
/// input-output table. What goods do not add to GDP comes from a sector of services that is not traded; every sector buys inputs in the
/// proportions in which its region uses goods and services (a roundabout economy).
/// </summary>
/// <remarks>
/// So made, the base is an equilibrium to the last digit, and the one number assumed is the share of value added in output.
/// </remarks>
public static class RoundaboutWorld
{
    /// <summary>Name of the sector that is not traded.</summary>
    public const string Services = "services";

    /// <summary>
    /// Services make at least this share of a region's value added. Ports whose exports pass through would leave them none.
    /// </summary>
    public const double LeastServices = 0.2;

    // Services are not traded, so that no result depends on it.
    private const double ServicesElasticity = 4.0;

    /// <summary>The base, in million US dollars; elasticities are σ - 1 of the commodities.</summary>
    /// <param name="world">A world of goods.</param>
    /// <param name="valueAddedShare">Share of value added in the output of every sector, in (0, 1]; 1 is a world without inputs.</param>
    public static InputOutputWorld Of(World world, double valueAddedShare)
    {
        ArgumentNullException.ThrowIfNull(world);
        var (n, goods) = (world.EconomyCount, world.CommodityCount);
        var m = goods + 1;
        var added = new double[n * m];
        var final = new double[n * m];
        var inputs = new ImmutableArray<double>[n];
        var deficit = new double[n];
        var services = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var gdp = world.Economies[i].GdpMusd;
            var (output, spending) = (0.0, new double[m]);
            for (var k = 0; k < goods; k++)
                for (var j = 0; j < n; j++)
                {
                    output += world.Flows[k][i * n + j];
                    spending[k] += world.Flows[k][j * n + i] * world.Tariffs[k][j * n + i];
                }

            var share = output > 0.0 ? Math.Min(valueAddedShare, (1.0 - LeastServices) * gdp / output) : valueAddedShare;
            services[i * n + i] = spending[goods] = (gdp - share * output) / valueAddedShare;
            for (var k = 0; k < m; k++) added[i * m + k] = k < goods ? share : valueAddedShare;
            inputs[i] = Inputs(added.AsSpan(i * m, m), spending, final.AsSpan(i * m, m));
            deficit[i] = world.Imports(i) - world.Exports(i);
        }

        return new InputOutputWorld
        {
            Regions = [.. world.Economies.Select(e => e.Id)],
            Sectors = [.. world.Commodities.Select(c => c.Id), Services],
            Elasticity = [.. world.Commodities.Select(c => c.Sigma - 1.0), ServicesElasticity],
            Trade = world.Flows.Add(ImmutableArray.Create(services)),
            Tariff = world.Tariffs.Add([.. Enumerable.Repeat(1.0, n * n)]),
            ValueAdded = [.. world.Economies.Select(e => e.GdpMusd)],
            ValueAddedShare = ImmutableArray.Create(added),
            InputShare = [.. inputs],
            FinalShare = ImmutableArray.Create(final),
            Deficit = ImmutableArray.Create(deficit),
        };
    }

    private static ImmutableArray<double> Inputs(ReadOnlySpan<double> added, double[] spending, Span<double> final)
    {
        var m = spending.Length;
        var total = 0.0;
        foreach (var value in spending) total += value;
        var shares = new double[m * m];
        for (var k = 0; k < m; k++)
        {
            final[k] = spending[k] / total;
            for (var s = 0; s < m; s++) shares[k * m + s] = (1.0 - added[s]) * final[k];
        }

        return ImmutableArray.Create(shares);
    }
}
