using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>A design of experiments: which points an experiment visits. The same factors and draws give the same
/// points everywhere.</summary>
public abstract record SamplingDesign
{
    /// <summary>More points than this are refused.</summary>
    public const int MostPoints = 1_000_000;

    /// <summary>What is wrong with the design for some factors, and what to write instead; empty where nothing is.</summary>
    public abstract string Problem(ImmutableArray<VariedFactor> factors);

    /// <summary>The points: each factor's value as text, in factor order.</summary>
    /// <param name="factors">What varies, at least one.</param>
    /// <param name="draws">Where the design's chance comes from; the draws of an axis are addressed by its path.</param>
    /// <exception cref="ArgumentException"><see cref="Problem"/> is not empty.</exception>
    public ImmutableArray<ImmutableArray<string>> Points(ImmutableArray<VariedFactor> factors, Draws draws)
    {
        if (Problem(factors) is { Length: > 0 } problem) throw new ArgumentException(problem, nameof(factors));
        return Rows(factors, draws);
    }

    /// <summary>The points of a design that has no problem.</summary>
    protected abstract ImmutableArray<ImmutableArray<string>> Rows(ImmutableArray<VariedFactor> factors, Draws draws);
}
