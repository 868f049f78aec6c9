using System.Text.Json;

namespace NegotiationSim.Lab.Asking;

/// <summary>A question as a page wrote it.</summary>
/// <param name="root">The object.</param>
internal sealed class Question(JsonElement root)
{
    /// <summary>A text; empty where it is not given.</summary>
    public string Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A whole number, or <paramref name="otherwise"/> where it is not given.</summary>
    public int Number(string name, int otherwise) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : otherwise;

    /// <summary>A spec of runs.</summary>
    public RunSpec Spec(string name) => RunSpec.Of(root.TryGetProperty(name, out var value) ? value : default);
}
