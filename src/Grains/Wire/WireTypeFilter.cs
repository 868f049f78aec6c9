using System.Collections.Immutable;
using System.Reflection;
using Orleans.Serialization;

namespace NegotiationSim.Grains.Wire;

/// <summary>
/// Says which types a connection may name: the project's messages, those that plug-ins declare for interfaces of their own, Orleans' own
/// types and the base library's. Everything else is refused, whatever is loaded into the process.
/// </summary>
/// <param name="plugIns">Assemblies of the behaviours loaded.</param>
public sealed class WireTypeFilter(params ImmutableArray<Assembly> plugIns) : ITypeNameFilter, ITypeFilter
{
    private static readonly HashSet<string> Messages = [.. WireTypes.All.Concat(WireTypes.ForOutsiders).Select(t => t.FullName!)];

    // What an author marked to travel, and the requests that Orleans generates for the author's interfaces.
    private readonly HashSet<(string Assembly, string Type)> declared =
        [.. plugIns.SelectMany(a => a.GetTypes()).Where(t => t.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)
            || t.Namespace?.StartsWith("OrleansCodeGen.", StringComparison.Ordinal) == true).Select(
            t => (t.Assembly.GetName().Name!, t.FullName!))];

    /// <inheritdoc/>
    public bool? IsTypeNameAllowed(string typeName, string assemblyName)
    {
        var assembly = assemblyName.Split(',')[0];
        if (Messages.Contains(typeName) || declared.Contains((assembly, typeName))) return true;
        // Requests and proxies that Orleans generates for the grain interfaces live beside them.
        if (typeName.StartsWith("OrleansCodeGen.NegotiationSim.", StringComparison.Ordinal)) return true;
        var framework = assembly is "" or "mscorlib" or "netstandard" ||
            assembly.StartsWith("Orleans.", StringComparison.Ordinal) || assembly.StartsWith("System.", StringComparison.Ordinal);
        return framework ? null : false;
    }

    /// <inheritdoc/>
    public bool? IsTypeAllowed(Type type) => WireTypes.Contains(type) || WireTypes.ForOutsiders.Contains(type)
        || declared.Contains((type.Assembly.GetName().Name!, type.FullName ?? "")) ? true : null;
}
