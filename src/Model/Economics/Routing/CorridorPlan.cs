using System.Collections.Immutable;

namespace NegotiationSim.Model.Economics.Routing;

/// <summary>The corridors of one month, over all goods.</summary>
/// <param name="Hubs">Ordinals of the states that goods go through, ascending.</param>
/// <param name="Sought">Whether ways round closed pairs lead to or from an economy.</param>
/// <param name="IsGhost">Whether an economy is in a customs union with a target, so that goods said to go there need not arrive.</param>
/// <param name="Loads">How full each corridor is.</param>
/// <param name="Goods">The ways round, by commodity.</param>
/// <param name="InputsRound">Share of the controlled goods closed to an economy that come round, 0 to 1.</param>
internal sealed record CorridorPlan(ImmutableArray<int> Hubs, ImmutableArray<bool> Sought, ImmutableArray<bool> IsGhost,
    ImmutableArray<CorridorLoad> Loads, ImmutableArray<Detours> Goods, ImmutableArray<double> InputsRound)
{
    /// <summary>No corridors.</summary>
    /// <param name="economies">Number of economies.</param>
    /// <param name="commodities">Number of commodities.</param>
    public static CorridorPlan None(int economies, int commodities) => new([], [.. new bool[economies]], [.. new bool[economies]], [],
        [.. Enumerable.Repeat(Detours.None, commodities)], [.. new double[economies]]);
}
