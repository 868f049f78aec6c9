using NegotiationSim.Results.Export;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;
using NegotiationSim.Results.Tests.Support;
using ParquetSharp;

namespace NegotiationSim.Results.Tests.Export;

public sealed class ParquetExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Keep.Default)]
    [InlineData(Keep.All)]
    public async Task Another_implementation_reads_the_rows_that_the_CSV_has(Keep keep)
    {
        using var store = await Recorded(keep);
        var tables = ParquetExport.Write(store, "small-1", folder["parquet"], Schema.All);
        CsvExport.Write(store, "small-1", folder["csv"], Schema.All);
        foreach (var table in tables)
        {
            using var file = new ParquetFileReader(table.File);
            Assert.Equal(File.ReadLines(folder["csv/" + table.Name + ".csv"]).Count() - 1, file.FileMetaData.NumRows);
            Assert.Equal(table.Rows, file.FileMetaData.NumRows);
        }

        using var flows = new ParquetFileReader(folder["parquet/flows.parquet"]);
        using var group = flows.RowGroup(0);
        using var column = group.Column(TradeTables.Flows.Position("reported_musd")).LogicalReader<double?>();
        var reported = column.ReadAll((int)group.MetaData.NumRows).Sum();
        var csv = File.ReadLines(folder["csv/flows.csv"]).Skip(1).Sum(
            l => double.Parse(l.Split(',')[7], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(csv, reported!.Value, 1e-9 * csv);
    }

    [Fact]
    public async Task An_export_that_was_cut_short_can_be_run_again()
    {
        using var store = await Recorded(Keep.Default);
        // What a killed export leaves: files aside, none in their place.
        folder.Write("csv/.partial/flows.csv", "half");
        Directory.CreateDirectory(folder["csv/.partial/more"]);
        CsvExport.Write(store, "small-1", folder["csv"], [TradeTables.Flows]);
        Assert.Equal(["datapackage.json", "flows.csv"],
            Directory.GetFileSystemEntries(folder["csv"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith("run,", File.ReadAllText(folder["csv/flows.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_was_cut_short_while_it_moved_its_files_can_be_run_again()
    {
        using var store = await Recorded(Keep.Default);
        // The tables were moved and the codebook was not; beside them is a file of another export.
        folder.Write("csv/flows.csv", "half");
        folder.Write("csv/runs.csv", "another's");
        foreach (var aside in new[] { "datapackage.json", "datapackage.json.moving", "flows.csv.moving" }) folder.Write(
            "csv/.partial/" + aside, "");
        var refused = Assert.Throws<ResultsException>(() => CsvExport.Write(store, "small-1", folder["csv"], [RunTables.Runs]));
        Assert.Contains("runs.csv", refused.Message, StringComparison.Ordinal);
        CsvExport.Write(store, "small-1", folder["csv"], [TradeTables.Flows]);
        Assert.StartsWith("run,", File.ReadAllText(folder["csv/flows.csv"]), StringComparison.Ordinal);
        Assert.Equal("another's", File.ReadAllText(folder["csv/runs.csv"]));
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_quoted_where_that_is_asked_for()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header("=1+1"), Small.Scenario());
        CsvExport.Write(store, "small-1", folder["plain"], [RunTables.Runs]);
        CsvExport.Write(store, "small-1", folder["safe"], [RunTables.Runs], spreadsheetSafe: true);
        Assert.Contains(",=1+1,", File.ReadAllText(folder["plain/runs.csv"]), StringComparison.Ordinal);
        Assert.Contains(",'=1+1,", File.ReadAllText(folder["safe/runs.csv"]), StringComparison.Ordinal);
    }

    private async Task<RunStore> Recorded(Keep keep)
    {
        var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(keep: keep), Small.Scenario());
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario(), keep);
        for (var m = 0; m < 30; m++) await recorder.RecordAsync(Small.Month(m), default);
        return store;
    }
}
