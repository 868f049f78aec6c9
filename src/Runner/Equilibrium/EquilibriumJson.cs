using NegotiationSim.Model.Declarations;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary>
/// Writes a comparison as JSON. Changes are shares; values are in the file's unit; pair trade has a row an exporter; null where there is no
/// figure.
/// </summary>
public static class EquilibriumJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes to <paramref name="output"/>.</summary>
    public static void Write(EquilibriumFile file, ComparativeStatics statics, ImmutableArray<PublishedRow> published, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("title", file.Title);
        json.WriteString("unit", file.Unit);
        json.WriteStartArray("regions");
        for (var i = 0; i < statics.Regions.Length; i++) Region(json, statics, i);
        json.WriteEndArray();
        Pairs(json, "tradeBefore", statics, statics.Before);
        Pairs(json, "tradeAfter", statics, statics.After);
        json.WriteStartArray("published");
        foreach (var row in published)
        {
            json.WriteStartObject();
            json.WriteString("figure", KebabCase.Of(row.Figure.Figure));
            json.WriteString("regions", row.Figure.Of);
            if (row.Figure.Over.Length > 0) json.WriteString("over", row.Figure.Over);
            json.WriteString("unit", row.Unit(file.Unit));
            Number(json, "published", row.Figure.Value);
            Number(json, "ours", row.Ours);
            Number(json, "ratio", row.Ratio);
            json.WriteString("source", row.Figure.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rounds");
        json.WriteNumberValue(statics.Before.Rounds);
        json.WriteNumberValue(statics.After.Rounds);
        json.WriteEndArray();
        json.WriteNumber("residual", Math.Max(statics.Before.Residual, statics.After.Residual));
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, ComparativeStatics statics, int i)
    {
        var r = statics.Regions[i];
        json.WriteStartObject();
        json.WriteString("region", r.Region);
        Number(json, "realIncomeExact", r.RealIncome);
        Number(json, "realWageExact", r.RealWage);
        Number(json, "welfareFirstOrder", r.FirstOrderWelfare);
        Number(json, "termsOfTradeFirstOrder", r.TermsOfTrade);
        Number(json, "volumeOfTradeFirstOrder", r.VolumeOfTrade);
        Number(json, "realGdpGeppmlSteps", r.RealGdpGeppml);
        Number(json, "wage", r.Wage);
        Number(json, "consumerPrice", r.ConsumerPrice);
        Number(json, "incomeBefore", r.IncomeBefore);
        Number(json, "incomeAfter", statics.After.Income[i]);
        Number(json, "tariffRevenueBefore", r.RevenueBefore);
        Number(json, "tariffRevenueAfter", r.RevenueAfter);
        Number(json, "exportsBefore", r.ExportsBefore);
        Number(json, "exportsAfter", r.ExportsAfter);
        Number(json, "importsBefore", r.ImportsBefore);
        Number(json, "importsAfter", r.ImportsAfter);
        json.WriteEndObject();
    }

    private static void Pairs(Utf8JsonWriter json, string name, ComparativeStatics statics, WorldEquilibrium equilibrium)
    {
        var n = statics.World.RegionCount;
        json.WriteStartArray(name);
        for (var i = 0; i < n; i++)
        {
            json.WriteStartArray();
            for (var j = 0; j < n; j++) json.WriteNumberValue(statics.PairTrade(equilibrium, i, j));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
