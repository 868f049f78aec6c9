namespace NegotiationSim.Model.Capacity;

/// <summary>Supply capacity when controlled inputs stay away: S ← S + wear · (1 - dependence · lost share - S).</summary>
[Mechanism("export controls: dual-use, industrial, luxury", "a = 1 - scope·enforcement; S' = S + wear·(1 - dependence·lost - S)", "[A]; Flach et al. [S]", "parameters.capacity.on", "us-russia-reset")]
public static class CapacityWear
{
    /// <summary>Capacity a month later, relative to the base year.</summary>
    /// <param name="capacity">Capacity now.</param>
    /// <param name="inputs">Controlled inputs bought this month relative to the base; more than 1 counts as 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double capacity, double inputs, CapacityParameters parameters)
    {
        if (!parameters.On) return capacity;
        var lost = Math.Clamp(1 - inputs, 0, 1);
        return capacity + (parameters.Wear * (1 - (parameters.Dependence * lost) - capacity));
    }
}
