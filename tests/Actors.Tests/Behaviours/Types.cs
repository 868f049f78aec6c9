using System.Reflection;

namespace NegotiationSim.Actors.Tests.Behaviours;

/// <summary>An assembly that holds these types and no others.</summary>
internal sealed class Types(params Type[] types) : Assembly
{
    /// <inheritdoc/>
    public override Type[] GetTypes() => types;
}
