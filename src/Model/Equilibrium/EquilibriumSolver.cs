using System.Collections.Immutable;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// Solves a world under a policy: exact hat algebra (Dekle, Eaton and Kortum 2008) with input-output linkages, tariff revenue and deficits.
/// </summary>
public static class EquilibriumSolver
{
    /// <summary>Largest gap left in any logarithm of a wage or cost, and in any expenditure as a multiple of its base.</summary>
    public const double Tolerance = 1e-12;

    private const int MostRounds = 5000;

    /// <summary>The equilibrium of <paramref name="world"/> under <paramref name="policy"/>.</summary>
    /// <exception cref="EquilibriumException">There is none, or it was not reached.</exception>
    public static WorldEquilibrium Solve(InputOutputWorld world, TradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(policy);
        var equations = new EquilibriumEquations(world, policy);
        var point = equations.Start();
        var (rounds, gap) = new FixedPointSearch(equations.Length).Run(equations.Map, point, Tolerance, MostRounds);
        if (!(gap <= Tolerance))
            throw new EquilibriumException("No equilibrium was found in " + rounds + " rounds"
                + (double.IsNaN(gap) ? ": a region's demand or cost has no finite value." : "; the largest gap left is "
                    + gap.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture) + ".")
                + " A region that may sell but not buy, or buy but not sell, has none: its wage has no limit.");
        return Read(world, policy, equations, point, rounds, gap);
    }

    private static WorldEquilibrium Read(InputOutputWorld world, TradePolicy policy, EquilibriumEquations equations, double[] point,
        int rounds, double gap)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var trade = ImmutableArray.CreateBuilder<ImmutableArray<double>>(m);
        for (var k = 0; k < m; k++) trade.Add(ImmutableArray.Create(equations.Trade(k, point)));
        var consumer = new double[n];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < m; k++) consumer[i] += world.FinalShare[i * m + k] * equations.LogPrice[i * m + k];
        return new WorldEquilibrium
        {
            Wage = Exp(point.AsSpan(0, n)),
            Cost = Exp(point.AsSpan(n, n * m)),
            Price = Exp(equations.LogPrice),
            ConsumerPrice = Exp(consumer),
            Trade = trade.MoveToImmutable(),
            Income = [.. equations.Income],
            Revenue = [.. equations.Revenue],
            Tariff = policy.Tariff.IsDefault ? world.Tariff : policy.Tariff,
            Rounds = rounds,
            Residual = gap,
        };
    }

    private static ImmutableArray<double> Exp(ReadOnlySpan<double> logarithms)
    {
        var values = new double[logarithms.Length];
        Elementary.Exp(logarithms, values);
        return ImmutableArray.Create(values);
    }
}
