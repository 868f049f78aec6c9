using System.Text.Json.Nodes;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Tests.Tables;

public sealed class SchemaTests : IDisposable
{
    private const string Begin = "<!-- tables: written from the declared tables; see SchemaTests -->\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Schema_in_a_store_has_exactly_the_declared_columns_and_keys()
    {
        using var store = RunStore.Create(folder["a.db"]);
        Assert.Equal(Schema.All.Select(t => t.Name).Order(StringComparer.Ordinal),
            store.Read("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')", r => r.GetString(0)).Order(StringComparer.Ordinal));
        foreach (var table in Schema.All)
        {
            var columns = store.Read($"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table.Name}')",
                r => (Name: r.GetString(0), Type: r.GetString(1), NotNull: r.GetInt32(2), Key: r.GetInt32(3)));
            Assert.Equal(table.Columns.Select(c => c.Name), columns.Select(c => c.Name));
            // A view has columns and neither keys nor constraints.
            if (table.View is not null) continue;
            Assert.Equal(table.Columns.Select(c => c.Optional ? 0 : 1), columns.Select(c => c.NotNull));
            Assert.Equal(table.Key, columns.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Name));
        }
    }

    [Fact]
    public void Codebook_describes_every_column_of_a_store_with_unit_and_meaning()
    {
        using var store = RunStore.Create(folder["a.db"]);
        var package = JsonNode.Parse(Codebook.OfStore("Small-1", "results.db"))!;
        Assert.Equal("small-1", (string)package["name"]!);

        foreach (var resource in package["resources"]!.AsArray())
        {
            var table = (string)resource!["dialect"]!["table"]!;
            Assert.Equal("results.db", (string)resource["path"]!);
            var fields = resource["schema"]!["fields"]!.AsArray();
            var columns = store.Read($"SELECT name, type FROM pragma_table_info('{table}')", r => (r.GetString(0), r.GetString(1)));
            Assert.Equal(columns, fields.Select(f => ((string)f!["name"]!, Sql((string)f["type"]!))));
            Assert.All(fields, f => Assert.True(((string)f!["description"]!).Length > 8, (string)f["name"]!));
            // A number says its unit.
            Assert.All(fields.Where(f => (string)f!["type"]! == "number"),
                f => Assert.False(string.IsNullOrEmpty((string?)f!["unit"]), table + "." + (string)f["name"]!));
        }
    }

    /// <summary>The Data Package standard, version 2: lower case, and only letters, digits, dots, underscores and hyphens.</summary>
    [Theory]
    [InlineData("us-russia-reset-001", "us-russia-reset-001")]
    [InlineData("Steel tariff 50 %", "steel-tariff-50")]
    [InlineData("Été", "t")]
    [InlineData("%", "run")]
    public void The_name_of_a_data_package_is_a_slug(string name, string slug) =>
        Assert.Equal(slug, (string)JsonNode.Parse(Codebook.OfStore(name, "results.db"))!["name"]!);

    [Fact]
    public void Manual_in_the_documentation_is_current()
    {
        var file = Repository.File("docs", "researchers", "results.md");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var current = text[..at] + "\n" + Manual.Text().TrimEnd('\n') + "\n";
        // To bring the page up to date: REWRITE_DOCS=1 dotnet test tests/Results.Tests
        if (Environment.GetEnvironmentVariable("REWRITE_DOCS") == "1") File.WriteAllText(file, current);

        Assert.True(at > Begin.Length);
        Assert.Equal(current, File.ReadAllText(file));
    }

    private static string Sql(string type) => type switch
    {
        "integer" => "INTEGER",
        "number" => "REAL",
        "any" => "BLOB",
        _ => "TEXT",
    };
}
