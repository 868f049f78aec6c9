using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Model.Market;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Runner.Market;

/// <summary>Writes the effects on a market as JSON. Lists are in the order of the regions; matrices have a row an exporter;
/// an infinite change (the composite price of a cut-off importer) is null.</summary>
public static class MarketJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <paramref name="effects"/> to <paramref name="output"/>.</summary>
    public static void Write(MarketFile file, MarketEffects effects, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteStartArray("regions");
        foreach (var region in file.Market.Economies) json.WriteStringValue(region);
        json.WriteEndArray();
        WriteList(json, "priceChange", effects.PriceChange);
        WriteList(json, "compositePriceChange", effects.CompositePriceChange);
        WriteMatrix(json, "tradeAfter", effects.TradeAfter, file.Market.Count);
        WriteMatrix(json, "quantityChange", effects.QuantityChange, file.Market.Count);
        WriteList(json, "producerSurplus", effects.ProducerSurplus);
        WriteList(json, "consumerSurplus", effects.ConsumerSurplus);
        WriteList(json, "tariffRevenueChange", effects.TariffRevenueChange);
        WriteList(json, "rent", effects.Rent);
        WriteList(json, "netWelfare", effects.NetWelfare);
        json.WriteNumber("iterations", effects.Iterations);
        json.WriteNumber("residual", effects.Residual);
        json.WriteEndObject();
    }

    private static void WriteMatrix(Utf8JsonWriter json, string name, double[] values, int count)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++) WriteRow(json, values.AsSpan(i * count, count));
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, double[] values)
    {
        json.WritePropertyName(name);
        WriteRow(json, values);
    }

    private static void WriteRow(Utf8JsonWriter json, ReadOnlySpan<double> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            if (double.IsFinite(value)) json.WriteNumberValue(value);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
