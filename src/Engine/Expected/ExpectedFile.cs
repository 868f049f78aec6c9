using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Expected;

/// <summary>Reads and writes <c>config/expected</c>.</summary>
public static class ExpectedFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The folder; it is made where it is missing.</summary>
    /// <exception cref="InputException">There is no config folder.</exception>
    public static string Folder => Directory.CreateDirectory(
        Path.Combine(Path.GetDirectoryName(ConfigFolder.Find("scenarios"))!, "expected")).FullName;

    /// <summary>Names of the scenarios with an expectation, in order.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>What is expected of a scenario; null where nothing is.</summary>
    /// <exception cref="InputException">The file cannot be understood.</exception>
    public static Expectation? Read(string scenario)
    {
        var file = Path.Combine(Folder, scenario + ".json");
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<Expectation>(InputFile.ReadBytes(file, JsonInput.LargestFile), Json)
                ?? throw new JsonException("it is null");
        }
        catch (JsonException fault)
        {
            throw new InputException(file, (int)(fault.LineNumber ?? 0) + 1, fault.Path ?? "",
                "This is no expectation; write it anew with: negsim expected --update. " + fault.Message);
        }
    }

    /// <summary>Writes an expectation.</summary>
    public static void Write(Expectation expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        File.WriteAllText(Path.Combine(Folder, expectation.Scenario + ".json"), JsonSerializer.Serialize(expectation, Json) + "\n");
    }
}
