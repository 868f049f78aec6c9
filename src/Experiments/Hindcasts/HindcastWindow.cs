namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>What the model could know of a recorded figure.</summary>
public enum HindcastWindow
{
    /// <summary>It lies in the world's base year, on whose figures the world was built: the world is tested, not the model.</summary>
    Base,

    /// <summary>It lies in the window parameters were fitted on.</summary>
    Fit,

    /// <summary>It lies after that window.</summary>
    Forecast,
}
