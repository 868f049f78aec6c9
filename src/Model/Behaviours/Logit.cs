using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Logit choice.</summary>
public static class Logit
{
    /// <summary>The index chosen: probability proportional to e^(V/τ), in order, one draw; at τ = 0 the first maximum.</summary>
    /// <param name="values">V of each option.</param>
    /// <param name="tau">τ, in the unit of V.</param>
    /// <param name="draws">The actor's luck.</param>
    /// <param name="purpose">Names the draw.</param>
    public static int Choose(ReadOnlySpan<double> values, double tau, Draws draws, string purpose)
    {
        var best = 0;
        for (var o = 1; o < values.Length; o++)
            if (values[o] > values[best]) best = o;
        if (tau <= 0 || values.Length == 1) return best;
        var weights = new double[values.Length];
        for (var o = 0; o < values.Length; o++) weights[o] = Elementary.Exp(Math.Max(-700, (values[o] - values[best]) / tau));
        return draws.Weighted(purpose, weights);
    }
}
