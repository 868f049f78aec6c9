namespace NegotiationSim.Experiments.Designs;

/// <summary>How points are laid out.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the factors' values.</summary>
    Factorial,

    /// <summary>A Latin hypercube: each factor's range is cut into as many slices as there are points, and every slice
    /// is used once (McKay, Beckman and Conover 1979).</summary>
    LatinHypercube,

    /// <summary>The factors' values side by side: the first of each make the first point.</summary>
    Zip,

    /// <summary>The rows of a table beside the experiment's file.</summary>
    Table,

    /// <summary>A scrambled Sobol sequence.</summary>
    Sobol,

    /// <summary>Saltelli's points, for Sobol's sensitivity indices.</summary>
    Saltelli,

    /// <summary>Morris's walks, for elementary effects.</summary>
    Morris,
}
