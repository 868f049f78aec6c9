using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Actors.Answers;

namespace NegotiationSim.Results.Store;

/// <summary>Writes and reads the small JSON values that some columns hold.</summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>[{"name":"import-loss","value":0.2,"unit":"u"}]</c>.</summary>
    public static string Terms(ImmutableArray<Term> terms) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var term in terms)
        {
            json.WriteStartObject();
            json.WriteString("name", term.Name);
            if (double.IsFinite(term.Value)) json.WriteNumber("value", term.Value);
            else json.WriteString("value", term.Value > 0 ? "Infinity" : "-Infinity");
            json.WriteString("unit", term.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="Terms(ImmutableArray{Term})"/> wrote.</summary>
    public static ImmutableArray<Term> Terms(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(
            t => new Term(t.GetProperty("name").GetString()!, Number(t.GetProperty("value")), t.GetProperty("unit").GetString()!))];
    }

    /// <summary>A list of texts.</summary>
    public static string Texts(ImmutableArray<string> texts) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="Numbers(ImmutableArray{double})"/> wrote.</summary>
    public static ImmutableArray<double> Numbers(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(t => t.GetDouble())];
    }

    /// <summary>A list of finite numbers.</summary>
    public static string Numbers(ImmutableArray<double> numbers) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="Texts(ImmutableArray{string})"/> wrote.</summary>
    public static ImmutableArray<string> Texts(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(t => t.GetString()!)];
    }

    /// <summary>An object of path and value.</summary>
    public static string Settings(ImmutableArray<KeyValuePair<string, string>> settings) => Text(json =>
    {
        json.WriteStartObject();
        foreach (var (path, value) in settings) json.WriteString(path, value);
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Settings(ImmutableArray{KeyValuePair{string, string}})"/> wrote.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Settings(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateObject().Select(p => new KeyValuePair<string, string>(p.Name, p.Value.GetString()!))];
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : value.GetString() == "Infinity" ? double.PositiveInfinity
            : double.NegativeInfinity;

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
