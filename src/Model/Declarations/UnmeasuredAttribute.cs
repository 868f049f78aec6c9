namespace NegotiationSim.Model.Declarations;

/// <summary>Says that what a mechanism has to do cannot be read from a run yet, and why: the page lists the row as missing.</summary>
/// <param name="row">Name of the mechanism, as in its <see cref="MechanismAttribute"/>.</param>
/// <param name="needs">The headline it has to move.</param>
/// <param name="why">What the model lacks.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UnmeasuredAttribute(string row, string needs, string why) : Attribute
{
    /// <summary>Name of the mechanism.</summary>
    public string Row { get; } = row;

    /// <summary>The headline it has to move.</summary>
    public string Needs { get; } = needs;

    /// <summary>What the model lacks.</summary>
    public string Why { get; } = why;
}
