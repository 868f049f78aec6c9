using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>Growth of each economy's gross domestic product in current dollars, year by year, as it was forecast.</summary>
/// <param name="FirstYear">Calendar year of the first rate: growth from the year before to it.</param>
/// <param name="Rates">By economy, one rate a year from <paramref name="FirstYear"/> on; 0.05 is five per cent. Empty: nothing is
/// known.</param>
public sealed record NominalGrowth(int FirstYear, ImmutableArray<ImmutableArray<double>> Rates)
{
    /// <summary>Nothing is known of growth: the world stands still.</summary>
    public static NominalGrowth None { get; } = new(0, []);

    /// <summary>Number of years with a rate.</summary>
    public int Years => Rates.IsEmpty ? 0 : Rates[0].Length;
}
