using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Assets;

/// <summary>Who earns what frozen assets yield.</summary>
internal static class AssetHolders
{
    /// <summary>Income of the month from assets held frozen, by holder, million US dollars.</summary>
    /// <param name="scenario">The world and the yield.</param>
    /// <param name="economies">Owners of what is frozen, by ordinal.</param>
    /// <param name="effects">Who holds it.</param>
    public static ImmutableArray<double> Income(ResolvedScenario scenario, ImmutableArray<EconomyState> economies, MeasureEffects effects)
    {
        var n = economies.Length;
        var income = new double[n];
        for (var owner = 0; owner < n; owner++)
        {
            if (effects.Frozen[owner] == 0) continue;
            var yield = FrozenAssets.Income(economies[owner].Frozen, scenario.Parameters.Assets) / effects.Frozen[owner];
            for (var holder = 0; holder < n; holder++) income[holder] += yield * effects.FrozenBy[holder * n + owner];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(income);
    }
}
