namespace NegotiationSim.Experiments.Designs;

/// <summary>How points are laid out.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the factors' values.</summary>
    Factorial,

    /// <summary>A Latin hypercube: each factor's range is cut into as many slices as there are points, and every slice is used once (McKay, Beckman and Conover 1979).</summary>
    LatinHypercube,
}
