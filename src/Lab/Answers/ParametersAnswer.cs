using System.Text.Json;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Lab.Answers;

/// <summary>Every number of the model, as a scenario has it.</summary>
internal static class ParametersAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, LoadedScenario loaded) => json.List("parameters", ParameterTable.All, e =>
    {
        json.WriteString("path", e.Path);
        json.WriteString("summary", e.Summary);
        json.WriteString("unit", e.Unit);
        json.WriteString("source", e.Source);
        json.WriteNumber("min", e.Min);
        json.WriteNumber("max", e.Max);
        json.WriteNumber("default", e.Default);
        json.WriteNumber("value", ParameterTable.Value(loaded.Resolved.Parameters, e));
        json.WriteBoolean("switch", e.IsSwitch);
        json.WriteBoolean("whole", e.IsWhole);
    });
}
