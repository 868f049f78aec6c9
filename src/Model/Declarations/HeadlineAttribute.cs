namespace NegotiationSim.Model.Declarations;

/// <summary>
/// What a mechanism has to move: <c>negsim mechanisms</c> measures it in runs with the mechanism and without, with the same draws.
/// </summary>
/// <param name="row">Name of the mechanism, as in its <see cref="MechanismAttribute"/>.</param>
/// <param name="says">What is measured, in words.</param>
/// <param name="series">The series, as scenarios spell them: <c>flow:USA:RUS:grain</c>.</param>
/// <param name="kind">What it is, which says how much of it has to move.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HeadlineAttribute(string row, string says, string series, HeadlineKind kind) : Attribute
{
    /// <summary>Name of the mechanism.</summary>
    public string Row { get; } = row;

    /// <summary>What is measured, in words.</summary>
    public string Says { get; } = says;

    /// <summary>The series.</summary>
    public string Series { get; } = series;

    /// <summary>What it is.</summary>
    public HeadlineKind Kind { get; } = kind;

    /// <summary>How months become one figure; default their mean.</summary>
    public FigureTake Take { get; init; }

    /// <summary>First month of the window, such as <c>2023-01</c>; empty for the run's first.</summary>
    public string From { get; init; } = "";

    /// <summary>Last month of the window; empty for the run's last.</summary>
    public string Until { get; init; } = "";

    /// <summary>Whether the mechanism makes it less; default more.</summary>
    public bool Less { get; init; }

    /// <summary>
    /// Least median difference: a share of the figure for quantities and counts, else in the figure's unit; 0 for the kind's own.
    /// </summary>
    public double AtLeast { get; init; }

    /// <summary>Greatest median difference of a mechanism that has to stay small, in the same unit; 0 for no bound.</summary>
    public double AtMost { get; init; }

    /// <summary>Least the figure has to be with the mechanism: of chances the share of runs, else the median; 0 for no bound.</summary>
    public double On { get; init; }

    /// <summary>What the figure has to stay below without it; 0 for no bound.</summary>
    public double Off { get; init; }

    /// <summary>Pairs of runs that the rule asks for.</summary>
    public int Pairs => Kind == HeadlineKind.Chance ? 200 : 20;
}
