namespace NegotiationSim.Experiments.Analysis;

/// <summary>An estimate with the interval in which 95 of 100 such studies would have the true figure.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Estimate, double Low, double High)
{
    /// <summary>Half of the interval's width.</summary>
    public double HalfWidth => (High - Low) / 2;
}
