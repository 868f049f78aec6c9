using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>
/// Points for Sobol's first and total indices: for each row of two scrambled Sobol samples A and B the row of A, then
/// for every group that row with the group's factors taken from B, then the row of B.
/// </summary>
/// <remarks>Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), Computer Physics Communications 181:259,
/// table 2, design of A and A_B.</remarks>
/// <param name="BaseCount">Rows of A: a power of two.</param>
public sealed record SaltelliDesign(int BaseCount) : UnitDesign
{
    /// <inheritdoc/>
    public override string Problem(ImmutableArray<VariedFactor> factors)
    {
        if (factors.Length * 2 > SobolSequence.MostDimensions)
            return $"A Saltelli design has at most {SobolSequence.MostDimensions / 2} factors, found {factors.Length}; " +
                "screen them with a Morris design first.";
        if (OwenScrambling.Problem(BaseCount) is { Length: > 0 } problem) return problem;
        long groups = FactorGroups.Of(factors).Names.Length;
        if (groups < 2) return "A Saltelli design needs at least two factors or groups: of one alone every index is 1.";
        return (groups + 2) * BaseCount > MostPoints
            ? $"The design has {(groups + 2) * BaseCount} points, more than {MostPoints}; write fewer, or put factors into groups." : "";
    }

    /// <inheritdoc/>
    public override double[][] Shares(ImmutableArray<VariedFactor> factors, Draws draws)
    {
        var groups = FactorGroups.Of(factors);
        var both = OwenScrambling.Sobol(BaseCount, [.. factors.Select(f => f.Path), .. factors.Select(f => f.Path + " again")], draws);
        return [.. both.SelectMany(row => Block(row, groups))];
    }

    private static IEnumerable<double[]> Block(double[] row, FactorGroups groups)
    {
        var factors = groups.OfFactor.Length;
        yield return row[..factors];
        for (var g = 0; g < groups.Names.Length; g++)
            yield return [.. Enumerable.Range(0, factors).Select(f => groups.OfFactor[f] == g ? row[factors + f] : row[f])];
        yield return row[factors..];
    }
}
