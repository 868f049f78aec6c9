using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Lab.Answers;

/// <summary>Writes answers.</summary>
internal static class AnswerJson
{
    /// <summary>An object whose members <paramref name="write"/> gives.</summary>
    public static string Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list of numbers; what is no number is written as null.</summary>
    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.Number(value);
        json.WriteEndArray();
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Bands by month, each as the five numbers from its low end to its high end.</summary>
    public static void Bands(this Utf8JsonWriter json, string name, IEnumerable<Band> bands)
    {
        json.WriteStartArray(name);
        foreach (var band in bands)
        {
            json.WriteStartArray();
            json.Number(band.Low80);
            json.Number(band.Low50);
            json.Number(band.Median);
            json.Number(band.High50);
            json.Number(band.High80);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Bands rounded to six digits, for what is shipped to be shown before it is computed.</summary>
    public static void Rounded(this Utf8JsonWriter json, string name, IEnumerable<Band> bands) =>
        json.Bands(name, bands.Select(b => new Band(Six(b.Low80), Six(b.Low50), Six(b.Median), Six(b.High50), Six(b.High80))));

    /// <summary>A number with six digits.</summary>
    public static double Six(double value) => double.Parse(
        value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Number(this Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }
}
