using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Compliance;

/// <summary>What a third state's stance does to its banks and its transit.</summary>
public static class StanceEffect
{
    /// <summary>Banks' compliance with the stance: followers' banks comply half as much again, profiteers' half as much; at most 1. [A]</summary>
    public static double Compliance(Stance stance, double compliance) => stance switch
    {
        Stance.Follow => Math.Min(1, 1.5 * compliance),
        Stance.Profit => 0.5 * compliance,
        _ => compliance,
    };

    /// <summary>Capacity a hub approaches with the stance: followers close half of it, profiteers add half. [A]</summary>
    public static double Transit(Stance stance, double ceiling) => stance switch
    {
        Stance.Follow => 0.5 * ceiling,
        Stance.Profit => 1.5 * ceiling,
        _ => ceiling,
    };
}
