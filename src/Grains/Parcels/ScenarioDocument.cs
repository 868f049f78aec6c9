using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Parcels;

/// <summary>
/// A resolved scenario as JSON in UTF-8, world included, exact to the last bit: what a cluster stores and silos exchange.
/// </summary>
public static class ScenarioDocument
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Writes a scenario. Doubles keep every bit: the shortest text that reads back the same.</summary>
    public static byte[] Write(ResolvedScenario scenario) => JsonSerializer.SerializeToUtf8Bytes(scenario, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It was written by another version of the program, or is no scenario.</exception>
    public static ResolvedScenario Read(ReadOnlySpan<byte> document)
    {
        try
        {
            return JsonSerializer.Deserialize<ResolvedScenario>(document, Options)
                ?? throw new FormatException("The document holds no scenario.");
        }
        catch (JsonException fault)
        {
            throw new FormatException("The document holds no scenario of this version: " + fault.Message, fault);
        }
    }
}
