namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>A range a figure is expected in, both ends within it, in the series' unit.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; infinite where nothing bounds it.</param>
public readonly record struct FigureRange(double Low, double High)
{
    /// <summary>Whether a figure lies within.</summary>
    public bool Holds(double value) => value >= Low && value <= High;
}
