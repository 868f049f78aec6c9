namespace NegotiationSim.Model.Script;

/// <summary>Who puts measures in force.</summary>
public enum MeasureMode
{
    /// <summary>The scenario's dates do.</summary>
    Scripted,

    /// <summary>The actors do; dates of measures are ignored.</summary>
    Decided,

    /// <summary>Nobody does: a counterfactual.</summary>
    None,
}
