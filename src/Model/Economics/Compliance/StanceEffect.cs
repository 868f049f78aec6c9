using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Compliance;

/// <summary>What a third state's stance does to its banks and its transit.</summary>
public static class StanceEffect
{
    /// <summary>Banks' compliance with the stance: followers' banks comply more by a share, profiteers' less by it; at most 1.</summary>
    public static double Compliance(Stance stance, double compliance, PoliticsParameters parameters) => stance switch
    {
        Stance.Follow => Math.Min(1, (1 + parameters.StanceWeight) * compliance),
        Stance.Profit => (1 - parameters.StanceWeight) * compliance,
        _ => compliance,
    };

    /// <summary>How far a corridor is built up in the end with the stance: followers close a share of it, profiteers add one.</summary>
    public static double Transit(Stance stance, double ceiling, PoliticsParameters parameters) => stance switch
    {
        Stance.Follow => (1 - parameters.StanceWeight) * ceiling,
        Stance.Profit => (1 + parameters.StanceWeight) * ceiling,
        _ => ceiling,
    };
}
