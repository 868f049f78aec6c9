namespace NegotiationSim.Model.Declarations;

/// <summary>
/// What a mechanism has to move: <c>negsim mechanisms</c> measures it in runs with the mechanism and without, with the same draws.
/// </summary>
/// <remarks>
/// Beside the switch there are three comparisons more: changes that force a condition either way from a date on, up to which both runs are
/// the same (<see cref="With"/>, <see cref="Without"/>); another series of the same run (<see cref="Against"/>); and none, where the figure
/// is held to bounds or to the record (<see cref="Alone"/>). Each may look only at runs in which something happens
/// (<see cref="Given"/>).
/// </remarks>
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

    /// <summary>Scenario whose runs show it; empty for the mechanism's own. Its mode is then its own too.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>Changes of the scenario with it, as for <c>--set</c>; default none.</summary>
    public string[] With { get; init; } = [];

    /// <summary>Changes without it, in place of the mechanism's switch; default the switch.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>A series of the same run that takes the place of a run without; empty for a run without.</summary>
    public string Against { get; init; } = "";

    /// <summary>
    /// Whether there is nothing to compare with: the figure itself has to lie between <see cref="On"/> and <see cref="Upmost"/>.
    /// </summary>
    public bool Alone { get; init; }

    /// <summary>Most the figure may be with the mechanism; 0 for no bound.</summary>
    public double Upmost { get; init; }

    /// <summary>What was recorded, which the figure alone has to meet within a fifth; 0 where there is no record.</summary>
    public double Record { get; init; }

    /// <summary>Whether the record only has to lie within the band of four runs of five; default it has to be met within a
    /// fifth.</summary>
    public bool InBand { get; init; }

    /// <summary>Whether the figure is only reported, and held to nothing: it lies beyond what was fitted.</summary>
    public bool Reported { get; init; }

    /// <summary>Only runs count in which this series is over 0 at some time; empty for all.</summary>
    public string Given { get; init; } = "";

    /// <summary>First month of that window; empty for the run's first.</summary>
    public string GivenFrom { get; init; } = "";

    /// <summary>Last month of that window; empty for the run's last.</summary>
    public string GivenUntil { get; init; } = "";

    /// <summary>Pairs of runs that the rule asks for.</summary>
    public int Pairs => Kind == HeadlineKind.Chance ? 200 : 20;
}
