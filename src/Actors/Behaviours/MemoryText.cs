using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>A memory as JSON, for people who ask.</summary>
internal static class MemoryText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The record as JSON.</summary>
    public static string Of<T>(T memory) => JsonSerializer.Serialize(memory, Plain);
}
