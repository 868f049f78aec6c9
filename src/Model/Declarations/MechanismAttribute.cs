namespace NegotiationSim.Model.Declarations;

/// <summary>
/// Marks the unit that brings a mechanism of the source documents to life; <c>docs/model/mechanisms.md</c> is made from this.
/// </summary>
/// <param name="row">Name of the mechanism in the model's list.</param>
/// <param name="equation">What it does, in one line.</param>
/// <param name="source">Where it comes from.</param>
/// <param name="switch">Path of the parameter that turns it off; empty for an outcome, which nothing turns off.</param>
/// <param name="scenario">A shipped scenario that shows it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MechanismAttribute(string row, string equation, string source, string @switch, string scenario) : Attribute
{
    /// <summary>Name of the mechanism in the model's list.</summary>
    public string Row { get; } = row;

    /// <summary>What it does, in one line.</summary>
    public string Equation { get; } = equation;

    /// <summary>Where it comes from.</summary>
    public string Source { get; } = source;

    /// <summary>Path of the parameter that turns it off; empty for an outcome, which nothing turns off.</summary>
    public string Switch { get; } = @switch;

    /// <summary>What the switch is set to to turn it off; default <c>false</c>.</summary>
    public string Off { get; init; } = "false";

    /// <summary>A shipped scenario that shows it.</summary>
    public string Scenario { get; } = scenario;

    /// <summary>
    /// Mode in which the scenario shows it: where politics do not follow dates, actors have to decide; empty for the scenario's own.
    /// </summary>
    public string Mode { get; init; } = "";
}
