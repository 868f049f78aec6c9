using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// The equations of Caliendo and Parro (2015), equations 10 to 14 in hats, as one map whose fixed point is the equilibrium. A point is the
/// logarithm of wages (n), the logarithm of bundle costs (n * m), and expenditure in units near its base (n * m).
/// </summary>
internal sealed class EquilibriumEquations
{
    private readonly InputOutputWorld world;
    private readonly TradePolicy policy;
    private readonly SourcingTables sourcing;
    private readonly double worldIncome;

    /// <summary>
    /// By region, how far a wage may follow the demand for labour: that demand falls by about θ where the wage rises by one.
    /// </summary>
    private readonly double[] wageStep;

    private readonly double[] power, logPrice, output, wage;

    /// <summary>Prepares the equations.</summary>
    /// <exception cref="EquilibriumException">A region buys from a sector all of whose sources are closed.</exception>
    internal EquilibriumEquations(InputOutputWorld world, TradePolicy policy)
    {
        this.world = world;
        this.policy = policy;
        var (n, m) = (world.RegionCount, world.SectorCount);
        sourcing = new SourcingTables(world, policy);
        worldIncome = world.WorldValueAdded;
        power = new double[n * m];
        logPrice = new double[n * m];
        output = new double[n * m];
        wage = new double[n];
        Revenue = new double[n];
        Income = new double[n];
        wageStep = WageSteps();
    }

    /// <summary>Length of a point.</summary>
    internal int Length => world.RegionCount * (1 + 2 * world.SectorCount);

    /// <summary>Tariff revenue at the last point, by region.</summary>
    internal double[] Revenue { get; }

    /// <summary>Income at the last point, by region.</summary>
    internal double[] Income { get; }

    /// <summary>Logarithm of the price index at the last point, by region and sector.</summary>
    internal ReadOnlySpan<double> LogPrice => logPrice;

    /// <summary>The base as a point: every wage and cost unchanged, expenditure that of the base.</summary>
    internal double[] Start()
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var point = new double[Length];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < m; k++) point[n + n * m + i * m + k] = sourcing.InUnits(i, k, sourcing.BaseSpending(i, k));
        return point;
    }

    /// <summary>Writes where the equations lead from <paramref name="point"/>.</summary>
    internal void Map(double[] point, double[] next)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var cost = point.AsSpan(n, n * m);
        var spending = point.AsSpan(n + n * m, n * m);
        for (var k = 0; k < m; k++)
            for (var i = 0; i < n; i++) power[i * m + k] = Elementary.Exp(-world.Elasticity[k] * cost[i * m + k]);
        Array.Clear(output);
        Array.Clear(Revenue);
        for (var k = 0; k < m; k++) sourcing.Sell(k, power, spending, logPrice, output, Revenue);
        FollowLabourDemand(point, next);
        Earn();
        Spend(next.AsSpan(n + n * m, n * m));
        Charge(next, next.AsSpan(n, n * m));
    }

    /// <summary>By sector, bilateral sales at the last point, exporter down.</summary>
    internal double[] Trade(int sector, ReadOnlySpan<double> point) =>
        sourcing.Trade(sector, power, point[(world.RegionCount * (1 + world.SectorCount))..], logPrice);

    private double[] WageSteps()
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var steps = new double[n];
        for (var i = 0; i < n; i++)
        {
            var (weighted, total) = (0.0, 0.0);
            for (var k = 0; k < m; k++)
            {
                var added = world.ValueAddedShare[i * m + k] * sourcing.BaseOutput(i, k);
                total += added;
                if (sourcing.IsTraded(k)) weighted += added * world.ValueAddedShare[i * m + k] * world.Elasticity[k];
            }

            steps[i] = total > 0 ? total / (total + weighted) : 1.0;
        }

        return steps;
    }

    private void FollowLabourDemand(double[] point, double[] next)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            var demand = 0.0;
            for (var k = 0; k < m; k++) demand += world.ValueAddedShare[i * m + k] * output[i * m + k];
            var gap = Elementary.Log(demand / world.ValueAdded[i]) - point[i];
            next[i] = point[i] + wageStep[i] * gap;
            wage[i] = Elementary.Exp(next[i]);
            sum += wage[i] * world.ValueAdded[i];
        }

        var shift = Elementary.Log(worldIncome / sum);
        for (var i = 0; i < n; i++)
        {
            next[i] += shift;
            wage[i] *= worldIncome / sum;
        }
    }

    private void Earn()
    {
        var n = world.RegionCount;
        var scale = 1.0;
        if (policy.Deficits == DeficitRule.IncomeShare)
        {
            var spent = 0.0;
            for (var i = 0; i < n; i++) spent += wage[i] * (world.ValueAdded[i] + world.Deficit[i]);
            scale = worldIncome / spent;
        }

        for (var i = 0; i < n; i++)
        {
            var earned = wage[i] * world.ValueAdded[i];
            Income[i] = Revenue[i] + policy.Deficits switch
            {
                DeficitRule.Zero => earned,
                DeficitRule.Constant => earned + world.Deficit[i],
                _ => scale * wage[i] * (world.ValueAdded[i] + world.Deficit[i]),
            };
        }
    }

    private void Spend(Span<double> spending)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        for (var i = 0; i < n; i++)
        {
            var shares = world.InputShare[i].AsSpan();
            for (var k = 0; k < m; k++)
            {
                var used = Lanes.Dot(shares.Slice(k * m, m), output.AsSpan(i * m, m));
                spending[i * m + k] = sourcing.InUnits(i, k, world.FinalShare[i * m + k] * Income[i] + used);
            }
        }
    }

    private void Charge(ReadOnlySpan<double> logWage, Span<double> cost)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        for (var i = 0; i < n; i++)
        {
            var shares = world.InputShare[i].AsSpan();
            for (var s = 0; s < m; s++) cost[i * m + s] = world.ValueAddedShare[i * m + s] * logWage[i];
            for (var k = 0; k < m; k++) Lanes.AddScaled(shares.Slice(k * m, m), logPrice[i * m + k], cost.Slice(i * m, m));
        }
    }
}
