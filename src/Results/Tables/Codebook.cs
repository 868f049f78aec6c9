using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NegotiationSim.Results.Tables;

/// <summary>The codebook of a run: a Frictionless Data Package that describes every column with unit and meaning.</summary>
/// <remarks>Data Package v2 (https://datapackage.org/standard/): Table Schema, with the custom property <c>unit</c>.</remarks>
public static class Codebook
{
    /// <summary>File name of a codebook.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>The codebook of a store: every table of the one database file, and of Parquet files beside it.</summary>
    /// <param name="name">Name of the run or experiment.</param>
    /// <param name="file">The store's file.</param>
    /// <param name="beside">Parquet files beside it, with the table they hold together; default none.</param>
    public static string OfStore(string name, string file, params ReadOnlySpan<(ImmutableArray<string> Files, Table Table)> beside)
    {
        var resources = Schema.All.Select(t => Resource(t, file, "sqlite", t.Columns, new JsonObject { ["table"] = t.Name })).ToList();
        foreach (var (files, table) in beside) resources.Add(Resource(table, files.Length == 1 ? files[0]
            : new JsonArray([.. files.Select(f => JsonValue.Create(f))]), "parquet", table.Columns, []));
        return Package(name, resources);
    }

    /// <summary>The codebook of exported tables: a CSV file each.</summary>
    public static string OfCsv(string name, IEnumerable<Table> tables) =>
        Package(name, tables.Select(t => Resource(t, t.Name + ".csv", "csv", t.Readable,
            new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n" })));

    /// <summary>The codebook of exported tables: a Parquet file each.</summary>
    public static string OfParquet(string name, IEnumerable<Table> tables) =>
        Package(name, tables.Select(t => Resource(t, t.Name + ".parquet", "parquet", t.Readable, [])));

    private static string Package(string name, IEnumerable<JsonObject> resources) => new JsonObject
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = Slug(name),
        ["title"] = "Results of " + name,
        ["version"] = Schema.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["resources"] = new JsonArray([.. resources]),
    }.ToJsonString(new System.Text.Json.JsonSerializerOptions
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    }) + "\n";

    /// <summary>A name as the standard has it: lower case, and nothing but letters, digits, dots, hyphens and underscores.</summary>
    private static string Slug(string name) => string.Concat(
        name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c
        : '-')).Trim('-') is { Length: > 0 } slug ? slug : "run";

    private static JsonObject Resource(Table table, JsonNode path, string format, IEnumerable<Column> columns, JsonObject dialect) => new()
    {
        ["name"] = table.Name.Replace('_', '-'),
        ["title"] = table.Name,
        ["description"] = table.Meaning,
        ["path"] = path,
        ["format"] = format,
        ["encoding"] = "utf-8",
        ["dialect"] = dialect,
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. columns.Select(c => Field(c, table.Key.Contains(c.Name)))]),
            ["primaryKey"] = new JsonArray([.. table.Key.Select(k => JsonValue.Create(k))]),
            ["missingValues"] = new JsonArray(""),
        },
    };

    private static JsonObject Field(Column column, bool isKey)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = Type(column.Kind), ["description"] = column.Meaning };
        if (column.Unit.Length > 0) field["unit"] = column.Unit;
        var constraints = new JsonObject();
        // An empty text and a missing one look the same in CSV, so only what can never be empty is required.
        if (isKey || (!column.Optional && column.Kind is ColumnKind.Whole or ColumnKind.Real)) constraints["required"] = true;
        if (!column.Words.IsEmpty) constraints["enum"] = new JsonArray([.. column.Words.Select(w => JsonValue.Create(w))]);
        if (constraints.Count > 0) field["constraints"] = constraints;
        return field;
    }

    private static string Type(ColumnKind kind) => kind switch
    {
        ColumnKind.Whole => "integer",
        ColumnKind.Real => "number",
        ColumnKind.JsonList => "array",
        ColumnKind.JsonObject => "object",
        ColumnKind.Packed => "any",
        _ => "string",
    };
}
