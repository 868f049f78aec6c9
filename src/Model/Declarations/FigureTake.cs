namespace NegotiationSim.Model.Declarations;

/// <summary>How the months of a window become one figure.</summary>
public enum FigureTake
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The last of them.</summary>
    Last,

    /// <summary>The greatest.</summary>
    Most,

    /// <summary>The least.</summary>
    Least,

    /// <summary>1 where any of them is over 0, else 0.</summary>
    Ever,

    /// <summary>Months from the window's start to the first that is over 0; the window's length where none is.</summary>
    Months,
}
