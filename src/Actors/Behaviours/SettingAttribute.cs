namespace NegotiationSim.Actors.Behaviours;

/// <summary>Declares a number that a scenario may set for a behaviour.</summary>
/// <param name="name">Kebab-case name.</param>
/// <param name="fallback">The default.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
public sealed class SettingAttribute(string name, double fallback) : Attribute
{
    /// <summary>The name scenarios use.</summary>
    public string Name { get; } = name;

    /// <summary>The default.</summary>
    public double Fallback { get; } = fallback;

    /// <summary>The least value allowed.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>The greatest value allowed.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>The unit, such as <c>u</c> or <c>share</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What it means and where its default comes from.</summary>
    public string Summary { get; init; } = "";
}
