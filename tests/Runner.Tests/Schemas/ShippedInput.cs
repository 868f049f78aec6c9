using NegotiationSim.Runner.Checking;
using NegotiationSim.Runner.Tests.Support;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Runner.Tests.Schemas;

/// <summary>The files of <c>config</c> and <c>samples</c> that people write, and what each is.</summary>
internal static class ShippedInput
{
    /// <summary>The folder of the published schemas.</summary>
    public static string SchemaFolder { get; } = Path.Combine(Repository.Root, "config", "schema");

    /// <summary>Their paths from the repository's top, in order. What <c>negsim expected</c> writes is none of them.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. new[] { "config", "samples" }
            .SelectMany(top => Directory.EnumerateFiles(Path.Combine(Repository.Root, top), "*.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("config/schema/", StringComparison.Ordinal) && !file.StartsWith("config/expected/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The full path of a file.</summary>
    public static string Full(string file) => Path.Combine(Repository.Root, file);

    /// <summary>The shape a file has by its keys.</summary>
    public static FileShape ShapeOf(string file)
    {
        var kind = FileKind.Of(JsonInput.Read(Full(file)));
        return InputShapes.All.Single(shape => shape.Kind == kind);
    }
}
