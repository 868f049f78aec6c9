using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>
/// Points for Morris's elementary effects: random walks over a grid in which every factor, or group, moves once by a
/// little over half of its range.
/// </summary>
/// <remarks>Morris (1991), Technometrics 33:161; groups as in Campolongo, Cariboni and Saltelli (2007).</remarks>
/// <param name="Trajectories">Walks; each costs a point more than there are groups.</param>
/// <param name="Levels">Levels of the grid, an even number from 4: the move is levels / (2 (levels - 1)) of the range.</param>
public sealed record MorrisDesign(int Trajectories, int Levels = 4) : UnitDesign
{
    /// <summary>The move, as a share of the range.</summary>
    public double Move => Levels / (2.0 * (Levels - 1));

    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors)
    {
        if (Levels < 4 || Levels % 2 != 0)
            return $"A Morris design has an even number of levels from 4, found {Levels}; write 4, as Morris does.";
        if (Trajectories < 2) return $"A Morris design needs at least 2 trajectories, found {Trajectories}; 10 to 50 are usual.";
        var points = Trajectories * (FactorGroups.Of(factors).Names.Length + 1L);
        return points > MostPoints ? $"The design has {points} points, more than {MostPoints}; write fewer trajectories." : "";
    }

    /// <inheritdoc/>
    public override double[][] Shares(ImmutableArray<VariedFactor> factors, Draws draws)
    {
        var groups = FactorGroups.Of(factors);
        return [.. Enumerable.Range(0, Trajectories).SelectMany(t => Walk(t, factors, groups, draws))];
    }

    private IEnumerable<double[]> Walk(int trajectory, ImmutableArray<VariedFactor> factors, FactorGroups groups, Draws draws)
    {
        var order = Enumerable.Range(0, groups.Names.Length).OrderBy(g => draws.Uniform(groups.Names[g] + " order", trajectory))
            .ThenBy(g => g).ToArray();
        var half = Levels / 2;
        var lows = factors.Select(f => (int)(draws.Uniform(f.Path, trajectory) * half)).ToArray();
        var up = factors.Select(f => draws.Chance(f.Path + " up", 0.5, trajectory)).ToArray();
        var at = factors.Select((_, f) => up[f] ? lows[f] : lows[f] + half).ToArray();
        yield return Row(at);
        foreach (var group in order)
        {
            for (var f = 0; f < at.Length; f++)
                if (groups.OfFactor[f] == group) at[f] += up[f] ? half : -half;
            yield return Row(at);
        }
    }

    private double[] Row(int[] levels) => [.. levels.Select(l => l / (Levels - 1.0))];
}
