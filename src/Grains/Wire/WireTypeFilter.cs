using Orleans.Serialization;

namespace NegotiationSim.Grains.Wire;

/// <summary>
/// Says which types a connection may name: the project's messages, Orleans' own types and the base library's.
/// Everything else is refused, whatever is loaded into the process.
/// </summary>
public sealed class WireTypeFilter : ITypeNameFilter, ITypeFilter
{
    private static readonly HashSet<string> Messages = [.. WireTypes.All.Concat(WireTypes.ForOutsiders).Select(t => t.FullName!)];

    /// <inheritdoc/>
    public bool? IsTypeNameAllowed(string typeName, string assemblyName)
    {
        var assembly = assemblyName.Split(',')[0];
        if (Messages.Contains(typeName)) return true;
        // Requests and proxies that Orleans generates for the grain interfaces live beside them.
        if (typeName.StartsWith("OrleansCodeGen.NegotiationSim.", StringComparison.Ordinal)) return true;
        var framework = assembly is "" or "mscorlib" or "netstandard" ||
            assembly.StartsWith("Orleans.", StringComparison.Ordinal) || assembly.StartsWith("System.", StringComparison.Ordinal);
        return framework ? null : false;
    }

    /// <inheritdoc/>
    public bool? IsTypeAllowed(Type type) => WireTypes.Contains(type) || WireTypes.ForOutsiders.Contains(type) ? true : null;
}
