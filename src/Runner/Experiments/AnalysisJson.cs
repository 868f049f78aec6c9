using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Runner.Run;

namespace NegotiationSim.Runner.Experiments;

/// <summary>An analysis as one JSON object: how many of the design's points there are, and a list of rows a table; no figure as null, no
/// limit left out.</summary>
internal static class AnalysisJson
{
    public static void Write(SweepTable results, ImmutableArray<AnalysisTable> tables, TextWriter target) =>
        RunJson.WriteObject(target, json =>
    {
        json.WriteNumber("pointsComplete", results.Points.Length);
        json.WriteNumber("pointsOfDesign", results.Designed);
        foreach (var table in tables)
        {
            json.WriteStartArray(table.Name);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var c = 0; c < row.Length; c++) Member(json, table.Columns[c], row[c]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    });

    private static void Member(Utf8JsonWriter json, string name, object cell)
    {
        switch (cell)
        {
            case double.NaN: json.WriteNull(name); break;
            case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
            case double: break;
            case int whole: json.WriteNumber(name, whole); break;
            default: json.WriteString(name, (string)cell); break;
        }
    }
}
