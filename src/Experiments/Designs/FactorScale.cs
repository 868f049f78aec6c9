namespace NegotiationSim.Experiments.Designs;

/// <summary>How the range of a factor is walked.</summary>
public enum FactorScale
{
    /// <summary>In equal steps.</summary>
    Linear,

    /// <summary>In equal ratios.</summary>
    Log,
}
