using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using NegotiationSim.Results.Export;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Export;

public sealed class CsvExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task CsvExport_writes_every_row_of_every_table_and_a_codebook_that_fits()
    {
        using var store = await Recorded(Keep.Default);

        var written = CsvExport.Write(store, "small-1", folder["csv"], Schema.All);

        var package = JsonNode.Parse(await File.ReadAllTextAsync(folder["csv/datapackage.json"]))!["resources"]!.AsArray();
        Assert.Equal(written.Select(w => w.Name + ".csv"), package.Select(r => (string)r!["path"]!));
        foreach (var (table, resource) in written.Zip(package))
        {
            var lines = Lines(table.File);
            Assert.Equal(resource!["schema"]!["fields"]!.AsArray().Select(f => (string)f!["name"]!), lines[0]);
            Assert.Equal(table.Rows, lines.Count - 1);
            Assert.Equal(table.Rows, store.Read("SELECT COUNT(*) FROM " + table.Name, r => r.GetInt64(0)).Single());
        }
    }

    [Fact]
    public async Task CsvExport_gives_back_the_same_doubles_and_texts()
    {
        using var store = await Recorded(Keep.Default);
        CsvExport.Write(store, "small-1", folder["csv"], [TradeTables.Flows, DecisionTables.Options, RunTables.Runs]);

        var flows = Lines(folder["csv/flows.csv"]);
        Assert.Equal(store.Read("SELECT reported_musd FROM flows ORDER BY run, replicate, month, exporter, importer, commodity",
            r => r.GetDouble(0)),
            flows.Skip(1).Select(l => double.Parse(l[TradeTables.Flows.Position("reported_musd")], CultureInfo.InvariantCulture)));
        Assert.Contains("[{\"name\":\"gain\",\"value\":1,\"unit\":\"u\"},{\"name\":\"cost\",\"value\":-0.25,\"unit\":\"u\"}]",
            Lines(folder["csv/options.csv"]).Select(l => l[^1]));
        Assert.Equal("A <small> quarrel", Lines(folder["csv/runs.csv"])[1][4]);
    }

    [Fact]
    public async Task CsvExport_expands_a_packed_month_to_every_pair_that_traded()
    {
        using var store = await Recorded(Keep.All);
        Assert.Equal(0L, store.Read("SELECT COUNT(*) FROM flows", r => r.GetInt64(0)).Single());

        CsvExport.Write(store, "small-1", folder["csv"], [TradeTables.Flows]);

        var month5 = Lines(folder["csv/flows.csv"]).Where(l => l[2] == "5").ToList();
        // Oil trades between all but Cland and Aland by origin, which carries 2.5 booked to it; grain in seven pairs.
        Assert.Equal(9 + 7, month5.Count);
        Assert.Equal(["CCC", "AAA", "oil", "0", "2.5", "0"], month5.Single(l => l[3] == "CCC" && l[4] == "AAA")[3..]);
        Assert.Equal("1.25", month5.Single(l => l[3] == "BBB" && l[4] == "CCC" && l[5] == "oil")[^1]);
    }

    [Fact]
    public async Task CsvExport_overwrites_nothing_and_leaves_no_half_file()
    {
        using var store = await Recorded(Keep.Default);
        Directory.CreateDirectory(folder["csv"]);
        await File.WriteAllTextAsync(folder["csv/flows.csv"], "mine");

        Assert.Contains("overwritten", Assert.Throws<ResultsException>(
            () => CsvExport.Write(store, "small-1", folder["csv"], Schema.All)).Message, StringComparison.Ordinal);

        Assert.Equal("mine", await File.ReadAllTextAsync(folder["csv/flows.csv"]));
        Assert.Single(Directory.GetFiles(folder["csv"]));
        Assert.Throws<ResultsException>(() => CsvExport.Write(store, "small-1", "/dev/null/csv", Schema.All));
    }

    private static List<string[]> Lines(string file)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(file), new CsvReaderOptions { HasHeader = false });
        var lines = new List<string[]>();
        while (csv.Read()) lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return lines;
    }

    private async Task<RunStore> Recorded(Keep keep)
    {
        var store = RunStore.Create(folder["results.db"]);
        store.AddRun(Small.Header(keep: keep), Small.Scenario());
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario(), keep);
        for (var m = 0; m < 14; m++) await recorder.RecordAsync(Small.Month(m), default);
        return store;
    }
}
