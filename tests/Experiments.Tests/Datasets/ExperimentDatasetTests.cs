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
        var income = Column<double?>(file, "income:BBB").Select(v => v!.Value).ToArray();
        var runs = store.Runs().Where(r => r.Status == RunStatus.Done).OrderBy(r => r.Header.Name, StringComparer.Ordinal);
        Assert.Equal(runs.SelectMany(r => new[] { 0, 1 }.SelectMany(i => store.Headline(r.Run, i, "income:BBB"))), income);
        Assert.Equal(Enumerable.Range(0, 14), Column<long?>(file, "month").Take(14).Select(m => (int)m!.Value));
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
