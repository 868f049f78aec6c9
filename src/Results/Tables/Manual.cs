using System.Text;

namespace NegotiationSim.Results.Tables;

/// <summary>The part of the manual that describes the tables, in Markdown.</summary>
public static class Manual
{
    /// <summary>A section a table: what a row is, its key, its columns.</summary>
    public static string Text()
    {
        var text = new StringBuilder();
        foreach (var table in Schema.All)
        {
            text.Append("### `").Append(table.Name).Append("`\n\n").Append(table.Meaning).Append("\n\nA row is unique by ").AppendJoin(
                ", ", table.Key.Select(k => "`" + k + "`")).Append('.');
            text.Append(table.IsExported ? "" : " Not exported as such.").Append(
                "\n\n| column | holds | unit | meaning |\n|---|---|---|---|\n");
            foreach (var column in table.Columns)
                text.Append("| `").Append(column.Name).Append("` | ").Append(Kind(column)).Append(" | ").Append(column.Unit).Append(
                    " | ").Append(column.Meaning).Append(" |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Column column) => (column.Kind switch
    {
        ColumnKind.Whole => "whole number",
        ColumnKind.Real => "number",
        ColumnKind.JsonList => "JSON list",
        ColumnKind.JsonObject => "JSON object",
        ColumnKind.Packed => "packed bytes",
        _ when !column.Words.IsEmpty => string.Join(", ", column.Words.Select(w => "`" + w + "`")),
        _ => "text",
    }) + (column.Optional ? ", or nothing" : "");
}
