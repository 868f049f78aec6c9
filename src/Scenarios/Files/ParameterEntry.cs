using System.Reflection;

namespace NegotiationSim.Scenarios.Files;

/// <summary>One number or switch of the model, as the schema, <c>--set</c> and the ODD tables show it.</summary>
/// <param name="Path">Path in a scenario, such as <c>parameters.routing.markup</c>.</param>
/// <param name="Summary">What it is; empty where the program's documentation file is missing.</param>
/// <param name="Unit">Its unit; empty for a switch.</param>
/// <param name="Source">Where the default comes from; empty for a switch.</param>
/// <param name="Min">The least value allowed.</param>
/// <param name="Max">The greatest value allowed.</param>
/// <param name="Default">The default; a switch is 1 or 0.</param>
/// <param name="Group">The property of the group.</param>
/// <param name="Property">The property of the number.</param>
public sealed record ParameterEntry(
    string Path, string Summary, string Unit, string Source, double Min, double Max, double Default, PropertyInfo Group,
        PropertyInfo Property)
{
    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => Property.PropertyType == typeof(bool);

    /// <summary>Whether it has to be whole.</summary>
    public bool IsWhole => Property.PropertyType == typeof(int);
}
