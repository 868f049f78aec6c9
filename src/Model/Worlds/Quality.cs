namespace NegotiationSim.Model.Worlds;

/// <summary>How well a figure is known.</summary>
public enum Quality
{
    /// <summary>Printed in a statistic, apart from rounding and scaling to the base year.</summary>
    Observed,

    /// <summary>Computed from statistics by a stated method.</summary>
    Estimated,

    /// <summary>Chosen for its order of magnitude; to be swept.</summary>
    Stylised,
}
