using System.Collections.Immutable;
using System.Text.Json;

namespace NegotiationSim.Lab.Questions;

/// <summary>A question as a page wrote it.</summary>
/// <param name="root">The object.</param>
internal sealed class Question(JsonElement root)
{
    /// <summary>A text; empty where it is not given.</summary>
    public string Text(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A whole number, or <paramref name="otherwise"/> where it is not given.</summary>
    public int Number(string name, int otherwise) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : otherwise;

    /// <summary>A spec of runs.</summary>
    public RunSpec Spec(string name) => RunSpec.Of(root.TryGetProperty(name, out var value) ? value : default);

    /// <summary>Lists of texts by name, such as a player's choices by question.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Acts(string name) =>
        root.TryGetProperty(name, out var acts) && acts.ValueKind == JsonValueKind.Object
        ? acts.EnumerateObject().ToDictionary(a => a.Name,
            a => a.Value.EnumerateArray().Select(c => c.GetString() ?? "").ToImmutableArray())
        : new Dictionary<string, ImmutableArray<string>>();
}
