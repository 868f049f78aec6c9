using System.Collections.Immutable;

namespace NegotiationSim.Model.Market;

/// <summary>A matrix that is neutral in all but a few pairs.</summary>
/// <param name="Cells">The others, ascending; exporter i and importer j of n economies are at i * n + j.</param>
/// <param name="Values">Their values, in the same order.</param>
public sealed record PairValues(ImmutableArray<int> Cells, ImmutableArray<double> Values)
{
    /// <summary>Neutral everywhere.</summary>
    public static PairValues None { get; } = new([], []);

    /// <summary>Whether every pair is neutral.</summary>
    public bool IsEmpty => Cells.IsEmpty;

    /// <summary>The value of a pair.</summary>
    /// <param name="cell">The pair.</param>
    /// <param name="neutral">What all pairs have that are not listed.</param>
    public double Of(int cell, double neutral) => Cells.BinarySearch(cell) is >= 0 and var at ? Values[at] : neutral;

    /// <summary>The same with another value for one pair.</summary>
    /// <param name="cell">The pair.</param>
    /// <param name="value">Its value.</param>
    public PairValues With(int cell, double value)
    {
        var at = Cells.BinarySearch(cell);
        return at >= 0 ? this with { Values = Values.SetItem(at, value) }
            : new PairValues(Cells.Insert(~at, cell), Values.Insert(~at, value));
    }
}
