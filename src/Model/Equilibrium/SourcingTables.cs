using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>From whom every region buys: base import shares, weighted with what policy does to costs, importer by importer.</summary>
internal sealed class SourcingTables
{
    private readonly InputOutputWorld world;

    /// <summary>By sector, tariff-inclusive base shares times κ^-θ, row importer; κ is the change of tariff and trade cost.</summary>
    private readonly double[][] weight;

    /// <summary>The same over the new T: what of a payment reaches the exporter.</summary>
    private readonly double[][] netWeight;

    /// <summary>Base expenditure by region and sector, tariffs included; 0 where a region buys nothing.</summary>
    private readonly double[] baseSpending;

    /// <summary>Unit of expenditure by region and sector: its base, or a thousandth of the region's mean where the base is tiny.</summary>
    private readonly double[] unit;
    private readonly bool[] isTraded;

    // Of the sector at hand, by exporter: the power of its cost, and what reaches it for each unit of that.
    private readonly double[] perUnit, reaching;

    /// <summary>Prepares the tables.</summary>
    /// <exception cref="EquilibriumException">A region buys from a sector all of whose sources are closed.</exception>
    internal SourcingTables(InputOutputWorld world, TradePolicy policy)
    {
        this.world = world;
        var (n, m) = (world.RegionCount, world.SectorCount);
        weight = new double[m][];
        netWeight = new double[m][];
        baseSpending = new double[n * m];
        unit = new double[n * m];
        isTraded = new bool[m];
        perUnit = new double[n];
        reaching = new double[n];
        for (var k = 0; k < m; k++)
        {
            weight[k] = new double[n * n];
            netWeight[k] = new double[n * n];
            for (var j = 0; j < n; j++) Fill(k, j, policy);
        }

        for (var j = 0; j < n; j++)
        {
            var total = 0.0;
            for (var k = 0; k < m; k++) total += baseSpending[j * m + k];
            for (var k = 0; k < m; k++) unit[j * m + k] = Math.Max(baseSpending[j * m + k], total / m / 1000.0);
        }
    }

    /// <summary>Whether regions sell to each other in a sector.</summary>
    internal bool IsTraded(int sector) => isTraded[sector];

    /// <summary>Base sales of a region's sector to all, net of tariffs.</summary>
    internal double BaseOutput(int region, int sector)
    {
        var sum = 0.0;
        for (var j = 0; j < world.RegionCount; j++) sum += world.Trade[sector][region * world.RegionCount + j];
        return sum;
    }

    /// <summary>Expenditure of a region on a sector in units of its own, so that large and small ones weigh alike.</summary>
    internal double InUnits(int region, int sector, double spending) => spending / unit[region * world.SectorCount + sector];

    /// <summary>Base expenditure of a region on a sector, tariffs included.</summary>
    internal double BaseSpending(int region, int sector) => baseSpending[region * world.SectorCount + sector];

    /// <summary>Prices of a sector in every region, and what its sellers and treasuries get.</summary>
    /// <param name="k">The sector.</param>
    /// <param name="power">Bundle cost to the power -θ, by region and sector.</param>
    /// <param name="spending">Expenditure in units, by region and sector.</param>
    /// <param name="logPrice">Written: logarithm of the price index.</param>
    /// <param name="output">Added to: sales net of tariffs.</param>
    /// <param name="revenue">Added to: tariff revenue by region.</param>
    internal void Sell(int k, double[] power, ReadOnlySpan<double> spending, double[] logPrice, double[] output, double[] revenue)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        for (var i = 0; i < n; i++) perUnit[i] = power[i * m + k];
        Array.Clear(reaching);
        for (var j = 0; j < n; j++)
        {
            var cell = j * m + k;
            if (baseSpending[cell] == 0.0)
            {
                logPrice[cell] = 0.0;
                continue;
            }

            var own = j * n + j;
            var (all, net) = (weight[k][own] * perUnit[j], netWeight[k][own] * perUnit[j]);
            if (isTraded[k])
            {
                all = Lanes.Dot(weight[k].AsSpan(j * n, n), perUnit);
                net = Lanes.Dot(netWeight[k].AsSpan(j * n, n), perUnit);
            }

            logPrice[cell] = -Elementary.Log(all) / world.Elasticity[k];
            var spent = spending[cell] * unit[cell];
            var paid = spent / all;
            revenue[j] += spent - paid * net;
            if (!isTraded[k]) output[cell] += paid * net;
            else Lanes.AddScaled(netWeight[k].AsSpan(j * n, n), paid, reaching);
        }

        if (isTraded[k])
            for (var i = 0; i < n; i++) output[i * m + k] += reaching[i] * perUnit[i];
    }

    /// <summary>Bilateral sales of a sector net of tariffs, exporter down, at the prices of the last <see cref="Sell"/>.</summary>
    internal double[] Trade(int k, double[] power, ReadOnlySpan<double> spending, double[] logPrice)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var trade = new double[n * n];
        for (var j = 0; j < n; j++)
        {
            var cell = j * m + k;
            var paid = spending[cell] * unit[cell] * Elementary.Exp(world.Elasticity[k] * logPrice[cell]);
            for (var i = 0; i < n; i++) trade[i * n + j] = netWeight[k][j * n + i] * power[i * m + k] * paid;
        }

        return trade;
    }

    private void Fill(int k, int j, TradePolicy policy)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var total = 0.0;
        for (var i = 0; i < n; i++) total += world.Trade[k][i * n + j] * world.Tariff[k][i * n + j];
        baseSpending[j * m + k] = total;
        if (total == 0.0) return;
        var open = 0.0;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            if (world.Trade[k][cell] == 0.0) continue;
            if (i != j) isTraded[k] = true;
            var tariff = policy.Tariff.IsDefault ? world.Tariff[k][cell] : policy.Tariff[k][cell];
            var cost = policy.Cost.IsDefault ? 1.0 : policy.Cost[k][cell];
            var dearer = cost * tariff / world.Tariff[k][cell];
            var factor = dearer == 1.0 ? 1.0 : double.IsPositiveInfinity(dearer) ? 0.0
                : Elementary.Exp(-world.Elasticity[k] * Elementary.Log(dearer));
            weight[k][j * n + i] = world.Trade[k][cell] * world.Tariff[k][cell] / total * factor;
            netWeight[k][j * n + i] = weight[k][j * n + i] / tariff;
            open += weight[k][j * n + i];
        }

        if (open == 0.0)
            throw new EquilibriumException(world.Regions[j] + " buys " + world.Sectors[k]
                + " and every seller is closed to it; leave one open, its own sales for instance.");
    }
}
