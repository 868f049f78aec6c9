using System.Text.Json;
using DuckDB.NET.Data;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Results.Store;
using ParquetSharp;

namespace NegotiationSim.Experiments.Tests.Datasets;

public sealed class ExperimentDatasetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Experiment Experiment => new("e", "E", Small.File(folder), 1, 2, [], DesignKind.Factorial, 0,
        [
            new Factor("measures.ban.enforcement", ["0.1", "0.9"], 0, 0, false) { Unit = "share" },
            new Factor("actors.default.behaviour", ["gambler", "broken"], 0, 0, false),
        ]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Another_implementation_reads_a_row_a_run_with_typed_columns()
    {
        var written = Written("whole", 1);
        using var file = new ParquetFileReader(Path.Combine(written, ExperimentDataset.ResultsName));
        Assert.Equal("{\"measures.ban.enforcement\":\"share\",\"flow:BBB:AAA\":\"million USD a month\",\"income:AAA\":\"base year = 1\",\"income:BBB\":\"base year = 1\",\"measures-in-force\":\"measures\"}",
            file.FileMetaData.KeyValueMetadata["units"]);
        Assert.Equal([0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9], Column<double?>(file, "measures.ban.enforcement").Select(v => v!.Value));
        Assert.Equal(["gambler", "gambler", "broken", "broken"], Column<string>(file, "actors.default.behaviour").Take(4));
        Assert.Equal(["done", "done", "failed", "failed"], Column<string>(file, "status").Take(4));
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3], Column<long?>(file, "point").Select(v => (int)v!.Value));
        Assert.Contains("It broke", Column<string>(file, "message")[2], StringComparison.Ordinal);
        var flows = Column<double?>(file, "flow:BBB:AAA");
        Assert.Null(flows[2]);
        using var store = SweepFolder.OpenToRead(written);
        var table = SweepTable.Read(Experiment, store);
        var at = table.Series.IndexOf(("flow:BBB:AAA", "million USD a month"));
        Assert.Equal(table.Values.SelectMany(p => p[at]), [flows[0]!.Value, flows[1]!.Value, flows[4]!.Value, flows[5]!.Value]);
        Assert.EndsWith("--seed 1 --replicate 1 --set measures.ban.enforcement=0.1 --set actors.default.behaviour=gambler",
            Column<string>(file, "reproduce")[1], StringComparison.Ordinal);
        Assert.Equal(store.LastMonth(1, 1)!.Digest.Hex, Column<string>(file, "digest")[1]);
        Assert.Equal(8, Column<string>(file, "run_id").Distinct().Count());
    }

    [Fact]
    public void The_series_are_those_of_the_journal_month_by_month()
    {
        var written = Written("whole", 1);
        using var file = new ParquetFileReader(Path.Combine(written, ExperimentDataset.SeriesName, "part-0.parquet"));
        using var store = SweepFolder.OpenToRead(written);
        var income = Column<float?>(file, "income:BBB").Select(v => v!.Value).ToArray();
        Assert.All(Journal(store, "income:BBB").Zip(income), p => Assert.Equal(1, p.Second / p.First, 6e-7));
        Assert.Equal(Enumerable.Range(0, 14), Column<long?>(file, "month").Take(14).Select(m => (int)m!.Value));
    }

    [Fact]
    public void DuckDB_reads_the_runs_and_all_parts_of_the_series_in_one_line()
    {
        var written = Written("whole", 1);
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        using var store = SweepFolder.OpenToRead(written);
        var parts = Path.Combine(written, ExperimentDataset.SeriesName, "*.parquet");
        var months = Rows(duck, $"SELECT \"flow:BBB:AAA\" FROM '{parts}' ORDER BY point, replicate, month");
        Assert.All(Journal(store, "flow:BBB:AAA").Zip(months, (a, b) => Convert.ToDouble(b) / a), q => Assert.Equal(1, q, 6e-7));
        var mean = Rows(duck, $"SELECT avg(\"flow:BBB:AAA\") FROM '{parts}' WHERE point = 2 AND replicate = 1 AND month >= 2");
        var outcome = Rows(duck, $"SELECT \"flow:BBB:AAA\" FROM '{Path.Combine(written, ExperimentDataset.ResultsName)}' WHERE status = 'done' AND point = 2 AND replicate = 1");
        Assert.Equal((double)outcome.Single(), (double)mean.Single(), 1e-6);
        Assert.Equal(["DELTA_BINARY_PACKED", "BYTE_STREAM_SPLIT"], Rows(duck,
            $"SELECT encodings FROM parquet_metadata('{parts}') WHERE path_in_schema IN ('month', 'income:AAA') ORDER BY path_in_schema DESC")
            .Select(e => ((string)e).Split(", ").Single(n => n.Contains('_'))));
    }

    [Fact]
    public void The_codebook_has_every_column_of_the_parquet_files()
    {
        var written = Written("whole", 1);
        using var book = JsonDocument.Parse(File.ReadAllText(Path.Combine(written, "datapackage.json")));
        foreach (var (name, path) in new[] { ("experiment-results", ExperimentDataset.ResultsName),
            ("experiment-series", "series/part-0.parquet") })
        {
            var resource = book.RootElement.GetProperty("resources").EnumerateArray().Single(
                r => r.GetProperty("name").GetString() == name);
            using var file = new ParquetFileReader(Path.Combine(written, path));
            Assert.Equal(Enumerable.Range(0, file.FileMetaData.NumColumns).Select(c => file.FileMetaData.Schema.Column(c).Name),
                resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        }
    }

    [Fact]
    public void A_run_that_was_interrupted_and_went_on_leaves_the_same_bytes()
    {
        var whole = Written("whole", 1);
        Directory.CreateDirectory(folder["cut"]);
        using var store = RunStore.Create(Path.Combine(folder["cut"], SweepFolder.StoreName));
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Sweep.Run(Experiment, store, Small.Library, new SweepOrder
        {
            Progress = at =>
            {
                if (at.Done == 1) stop.Cancel();
            }
        }, stop.Token));
        Assert.Equal(1, store.Runs().Sum(r => store.CompleteReplicates(r.Run).Length));
        Run(store, new SweepOrder());
        ExperimentDataset.Write(Experiment, store, folder["cut"]);
        foreach (var name in new[] { ExperimentDataset.ResultsName, Path.Combine(ExperimentDataset.SeriesName, "part-0.parquet") })
            Assert.Equal(File.ReadAllBytes(Path.Combine(whole, name)), File.ReadAllBytes(Path.Combine(folder["cut"], name)));
    }

    [Fact]
    public void Jobs_shards_and_their_order_leave_no_trace_in_the_bytes()
    {
        var whole = Written("whole", 1);
        var jobs = Written("jobs", 2);
        foreach (var part in new[] { 1, 2 })
        {
            using var store = RunStore.Create(folder["part" + part]);
            Run(store, new SweepOrder { Shard = new Shard(part, 2) });
        }

        RunStore.MergeAll([folder["part2"], folder["part1"]], folder["merged"]);
        Directory.CreateDirectory(folder["shards"]);
        using (var store = RunStore.OpenToRead(folder["merged"])) ExperimentDataset.Write(Experiment, store, folder["shards"]);
        foreach (var name in new[] { ExperimentDataset.ResultsName, Path.Combine(ExperimentDataset.SeriesName, "part-0.parquet") })
        {
            var bytes = File.ReadAllBytes(Path.Combine(whole, name));
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(jobs, name)));
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder["shards"], name)));
        }
    }

    private static IEnumerable<double> Journal(RunStore store, string series) =>
        store.Runs().Where(r => r.Status == RunStatus.Done).OrderBy(r => r.Header.Name, StringComparer.Ordinal)
            .SelectMany(r => new[] { 0, 1 }.SelectMany(i => store.Headline(r.Run, i, series)));

    private static List<object> Rows(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object>();
        while (reader.Read()) rows.Add(reader.GetValue(0));
        return rows;
    }

    private string Written(string name, int jobs)
    {
        Directory.CreateDirectory(folder[name]);
        using var store = RunStore.Create(Path.Combine(folder[name], SweepFolder.StoreName));
        Run(store, new SweepOrder { Jobs = jobs });
        ExperimentDataset.Write(Experiment, store, folder[name]);
        return folder[name];
    }

    private void Run(RunStore store, SweepOrder order) => Sweep.Run(Experiment, store, Small.Library, order, CancellationToken.None);

    private static T[] Column<T>(ParquetFileReader file, string name)
    {
        using var group = file.RowGroup(0);
        var at = Enumerable.Range(0, file.FileMetaData.NumColumns).Single(c => file.FileMetaData.Schema.Column(c).Name == name);
        using var column = group.Column(at).LogicalReader<T>();
        return column.ReadAll((int)group.MetaData.NumRows);
    }
}
