namespace NegotiationSim.Experiments.Designs;

/// <summary>How a factor is spread over its range.</summary>
public enum FactorSpread
{
    /// <summary>Every part of the range as likely.</summary>
    Uniform,

    /// <summary>Every ratio as likely.</summary>
    LogUniform,

    /// <summary>About a mean, cut where the range ends.</summary>
    Normal,

    /// <summary>A straight rise to a mode and a straight fall.</summary>
    Triangular,

    /// <summary>Whole numbers, each as likely.</summary>
    Integer,
}
