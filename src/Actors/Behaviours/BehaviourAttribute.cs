namespace NegotiationSim.Actors.Behaviours;

/// <summary>Registers a behaviour under the name scenarios use.</summary>
/// <param name="name">Kebab-case name, unique among all behaviours loaded.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BehaviourAttribute(string name) : Attribute
{
    /// <summary>The name scenarios use.</summary>
    public string Name { get; } = name;

    /// <summary>One line for <c>negsim behaviours</c>.</summary>
    public string Summary { get; init; } = "";
}
