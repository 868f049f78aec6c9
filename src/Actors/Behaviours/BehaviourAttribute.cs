namespace NegotiationSim.Actors.Behaviours;

/// <summary>Registers a behaviour under the name scenarios use.</summary>
/// <param name="name">Kebab-case name, unique among all behaviours loaded.</param>
/// <param name="contract">Left out: the compiler fills in the version the class is built for.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BehaviourAttribute(string name, int contract = BehaviourContract.Version) : Attribute
{
    /// <summary>The name scenarios use.</summary>
    public string Name { get; } = name;

    /// <summary>Version of the contract the class was built for.</summary>
    public int Contract { get; } = contract;

    /// <summary>
    /// Whether it is whole only in a grain type of its own, because that answers through services of its own. Where there are no grains
    /// it is refused by name. Default: not.
    /// </summary>
    public bool NeedsGrain { get; init; }

    /// <summary>One line for <c>negsim behaviours</c>.</summary>
    public string Summary { get; init; } = "";
}
