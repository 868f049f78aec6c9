using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationSim.Runner.Validate;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Runner.Tests.Schemas;

/// <summary>The files of <c>config</c> and <c>samples</c> that people write, and what each is.</summary>
internal static class ShippedInput
{
    /// <summary>The folder of the published schemas.</summary>
    public static string SchemaFolder { get; } = Path.Combine(Repository.Root, "config", "schema");

    /// <summary>
    /// Their paths from the repository's top, in order. What <c>negsim expected</c> writes is none of them, nor the lab's own cards.
    /// </summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. new[] { "config", "samples" }
            .SelectMany(top => Directory.EnumerateFiles(Path.Combine(Repository.Root, top), "*.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => file.Split('/')[1] is not ("schema" or "expected" or "lab") && !file.Split('/').Intersect(["bin", "obj"]).Any())
            .Order(StringComparer.Ordinal)];

    /// <summary>The content of a file, comments and trailing commas left aside.</summary>
    public static JsonNode Read(string file)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        return JsonNode.Parse(File.ReadAllText(Full(file)), documentOptions: options)!;
    }

    /// <summary>The full path of a file.</summary>
    public static string Full(string file) => Path.Combine(Repository.Root, file);

    /// <summary>The shape a file has by its keys.</summary>
    public static FileShape ShapeOf(string file)
    {
        var kind = FileKind.Of(JsonInput.Read(Full(file)));
        return InputShapes.All.Single(shape => shape.Kind == kind);
    }
}
