namespace NegotiationSim.Model.Declarations;

/// <summary>Describes a number of the model: the scenario's schema, its error messages and the ODD tables are made from this.</summary>
/// <param name="unit">Its unit, such as <c>share a month</c>.</param>
/// <param name="source">Where the default comes from; starts with the mark of the model page: [C], [S], [M] or [A].</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string unit, string source) : Attribute
{
    /// <summary>Its unit.</summary>
    public string Unit { get; } = unit;

    /// <summary>Where the default comes from.</summary>
    public string Source { get; } = source;

    /// <summary>The least value allowed.</summary>
    public double Min { get; init; }

    /// <summary>The greatest value allowed.</summary>
    public double Max { get; init; } = 1;
}
