using System.Collections.Concurrent;
using Json.Schema;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Runner.Tests.Schemas;

/// <summary>The published schemas as JsonSchema.Net reads them, each once.</summary>
internal static class Published
{
    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Read = new(StringComparer.Ordinal);

    /// <summary>The schema of a kind of file.</summary>
    public static JsonSchema Of(FileShape shape) =>
        Read.GetOrAdd(shape.Name, _ => new(() => JsonSchema.FromFile(Path.Combine(ShippedInput.SchemaFolder, shape.SchemaFile)))).Value;
}
