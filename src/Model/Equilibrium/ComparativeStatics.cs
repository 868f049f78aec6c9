using System.Collections.Immutable;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>Two equilibria of one world side by side, and what lies between them for every region.</summary>
/// <param name="World">The base.</param>
/// <param name="Before">The baseline: the base's tariffs and costs, deficits by the same rule as after.</param>
/// <param name="After">The counterfactual.</param>
/// <param name="Regions">Effects in the order of the regions.</param>
public sealed record ComparativeStatics(
    InputOutputWorld World, WorldEquilibrium Before, WorldEquilibrium After, ImmutableArray<RegionEffects> Regions)
{
    /// <summary>Solves the baseline and the counterfactual. Raw data are no equilibrium, so the baseline is solved, not assumed.</summary>
    /// <exception cref="EquilibriumException">One of them was not found.</exception>
    public static ComparativeStatics Solve(InputOutputWorld world, TradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Between(world, policy, EquilibriumSolver.Solve(world, new TradePolicy(policy.Deficits)),
            EquilibriumSolver.Solve(world, policy));
    }

    private static ComparativeStatics Between(InputOutputWorld world, TradePolicy policy, WorldEquilibrium before, WorldEquilibrium after)
    {
        var n = world.RegionCount;
        var geppml = GeppmlProcedure.RealGdp(world, policy);
        var effects = ImmutableArray.CreateBuilder<RegionEffects>(n);
        for (var i = 0; i < n; i++)
        {
            var (terms, volume) = policy.Cost.IsDefault ? FirstOrder(world, before, after, i) : (null, null);
            var price = after.ConsumerPrice[i] / before.ConsumerPrice[i];
            var wage = after.Wage[i] / before.Wage[i];
            effects.Add(new RegionEffects
            {
                Region = world.Regions[i],
                RealIncome = after.Income[i] / before.Income[i] / price - 1.0,
                RealWage = wage / price - 1.0,
                FirstOrderWelfare = terms + volume,
                TermsOfTrade = terms,
                VolumeOfTrade = volume,
                RealGdpGeppml = geppml?[i],
                Wage = wage - 1.0,
                ConsumerPrice = price - 1.0,
                IncomeBefore = before.Income[i],
                RevenueBefore = before.Revenue[i],
                RevenueAfter = after.Revenue[i],
                ExportsBefore = Abroad(before, n, i, isSeller: true),
                ExportsAfter = Abroad(after, n, i, isSeller: true),
                ImportsBefore = Abroad(before, n, i, isSeller: false),
                ImportsAfter = Abroad(after, n, i, isSeller: false),
            });
        }

        return new ComparativeStatics(world, before, after, effects.MoveToImmutable());
    }

    /// <summary>Sales of one region to another over all sectors, net of tariffs.</summary>
    /// <param name="equilibrium">Before or after.</param>
    /// <param name="exporter">Ordinal of the seller.</param>
    /// <param name="importer">Ordinal of the buyer.</param>
    public double PairTrade(WorldEquilibrium equilibrium, int exporter, int importer)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        var sum = 0.0;
        foreach (var table in equilibrium.Trade) sum += table[exporter * World.RegionCount + importer];
        return sum;
    }

    /// <summary>Terms and volume of trade: linear in the changes, weights those of the baseline, not logarithms.</summary>
    private static (double? Terms, double? Volume) FirstOrder(InputOutputWorld world, WorldEquilibrium before, WorldEquilibrium after,
        int at)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var (terms, volume) = (0.0, 0.0);
        for (var k = 0; k < m; k++)
        {
            double Dearer(int i) => after.Cost[i * m + k] / before.Cost[i * m + k];
            for (var i = 0; i < n; i++)
            {
                if (i == at) continue;
                var sold = before.Trade[k][at * n + i];
                var bought = before.Trade[k][i * n + at];
                terms += sold * (Dearer(at) - 1.0) - bought * (Dearer(i) - 1.0);
                if (bought > 0.0) volume += (before.Tariff[k][i * n + at] - 1.0) * (after.Trade[k][i * n + at] - bought * Dearer(i));
            }
        }

        return (terms / before.Income[at], volume / before.Income[at]);
    }

    private static double Abroad(WorldEquilibrium equilibrium, int n, int at, bool isSeller)
    {
        var sum = 0.0;
        foreach (var table in equilibrium.Trade)
            for (var i = 0; i < n; i++)
                if (i != at) sum += table[isSeller ? at * n + i : i * n + at];
        return sum;
    }
}
