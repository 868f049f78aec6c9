using System.Collections.Immutable;

namespace NegotiationSim.Results.Tables;

/// <summary>Short ways to declare columns, and the columns many tables share.</summary>
internal static class Columns
{
    public static Column Run { get; } = Whole("run", "Number of the run in this store, from 1; see runs.");

    public static Column Replicate { get; } = Whole("replicate", "Number of the replicate, from 0; replicate 0 has the central values.");

    public static Column Month { get; } = Whole("month", "Months since the scenario's start, from 0; months.date has the calendar month.",
        "months");

    public static Column Commodity { get; } = Text("commodity", "Id of the commodity in the world.");

    public static Column Exporter { get; } = Text("exporter", "Id of the exporting economy.");

    public static Column Importer { get; } = Text("importer", "Id of the importing economy.");

    public static Column Whole(string name, string meaning, string unit = "") => new(name, ColumnKind.Whole, unit, meaning);

    public static Column Real(string name, string unit, string meaning) => new(name, ColumnKind.Real, unit, meaning);

    public static Column Text(string name, string meaning) => new(name, ColumnKind.Text, "", meaning);

    public static Column JsonList(string name, string meaning) => new(name, ColumnKind.JsonList, "", meaning);

    public static Column JsonObject(string name, string meaning) => new(name, ColumnKind.JsonObject, "", meaning);

    public static Column Packed(string name, string meaning) => new(name, ColumnKind.Packed, "", meaning) { Optional = true };

    public static Column OrNone(this Column column) => column with { Optional = true };

    public static Column OneOf(this Column column, params ImmutableArray<string> words) => column with { Words = words };
}
