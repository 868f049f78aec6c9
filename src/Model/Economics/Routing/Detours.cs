namespace NegotiationSim.Model.Economics.Routing;

/// <summary>The ways round of one commodity's pairs in one month: what share of what cannot go directly each corridor takes.</summary>
/// <param name="cells">The pairs that have any, ascending.</param>
/// <param name="routes">Shares by pair and by position in the plan's hubs.</param>
/// <param name="hubs">Number of hubs.</param>
internal sealed class Detours(int[] cells, double[] routes, int hubs)
{
    private readonly double[] shares = Sums(routes, cells.Length, hubs);

    /// <summary>No way round anywhere.</summary>
    public static Detours None { get; } = new([], [], 0);

    /// <summary>The pairs, ascending.</summary>
    public ReadOnlySpan<int> Cells => cells;

    /// <summary>Share of what cannot go directly that all corridors together take, by position in <see cref="Cells"/>.</summary>
    public double Share(int position) => shares[position];

    /// <summary>The parts of the share, by position in the plan's hubs.</summary>
    public ReadOnlySpan<double> Routes(int position) => routes.AsSpan(position * hubs, hubs);

    private static double[] Sums(double[] routes, int pairs, int hubs)
    {
        var sums = new double[pairs];
        for (var p = 0; p < pairs; p++)
            for (var h = 0; h < hubs; h++) sums[p] += routes[p * hubs + h];
        return sums;
    }
}
