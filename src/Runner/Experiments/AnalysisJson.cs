using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Runner.Run;

namespace NegotiationSim.Runner.Experiments;

/// <summary>The tables of an analysis as one JSON object: a list of rows a table; no figure as null, no limit left out.</summary>
internal static class AnalysisJson
{
    public static void Write(ImmutableArray<AnalysisTable> tables, TextWriter target) => RunJson.WriteObject(target, json =>
    {
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
