using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Results;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Sweeps;

public sealed class SweepTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Experiment Experiment => new("e", "E", Small.File(folder), 1, 2, [], DesignKind.Factorial, 0,
        [new Factor("measures.ban.enforcement", ["0.1", "0.5", "0.9"], 0, 0, false),
            new Factor("parameters.macro.on", ["true", "false"], 0, 0, false)]);

    [Fact]
    public void A_sweep_in_parts_merged_is_the_sweep_in_one()
    {
        var whole = Table(store => Run(store, Shard.Whole), "whole");
        foreach (var part in new[] { 1, 2 })
        {
            using var own = RunStore.Create(folder["part" + part]);
            Run(own, new Shard(part, 2));
        }

        RunStore.MergeAll([folder["part1"], folder["part2"]], folder["merged"]);
        RunStore.MergeAll([folder["part2"], folder["part1"]], folder["turned"]);
        RunStore.MergeAll([folder["whole"]], folder["again"]);
        var bytes = File.ReadAllBytes(folder["merged"]);
        Assert.Equal(bytes, File.ReadAllBytes(folder["turned"]));
        Assert.Equal(bytes, File.ReadAllBytes(folder["again"]));
        using var store = RunStore.OpenToRead(folder["merged"]);
        var merged = SweepTable.Read(Experiment, store);
        Assert.Equal(6, merged.Points.Length);
        Assert.Equal(whole.Outcomes.SelectMany(o => o), merged.Outcomes.SelectMany(o => o));
    }

    [Fact]
    public void An_interrupted_sweep_goes_on_and_computes_nothing_twice()
    {
        using var stop = new CancellationTokenSource();
        using var store = RunStore.Create(folder["store"]);
        Assert.Throws<OperationCanceledException>(() =>
            Sweep.Run(Experiment, store, Small.Library, new SweepOrder { Progress = at => { if (at.Done == 5) stop.Cancel(); } },
            stop.Token));
        var first = -1;
        Sweep.Run(Experiment, store, Small.Library, new SweepOrder { Progress = at => first = first < 0 ? at.Done : first },
            CancellationToken.None);
        Assert.Equal(5, first);
        Assert.All(store.Runs(), r => Assert.Equal(RunStatus.Done, r.Status));
        Assert.Equal(6, SweepTable.Read(Experiment, store).Points.Length);
    }

    [Fact]
    public void Stricter_enforcement_lowers_the_banned_flow()
    {
        var table = Table(store => Run(store, Shard.Whole), "effects");
        var effect = FactorEffect.Of(Experiment, table).Single(e => e is { Factor: "measures.ban.enforcement", Series: "flow:BBB:AAA" });
        Assert.True(effect.Rank < -0.8);
        Assert.Equal(["0.1", "0.5", "0.9"], effect.Levels.Select(l => l.Level));
        Assert.True(effect.Levels[0].Mean > effect.Levels[2].Mean);
    }

    [Fact]
    public void A_value_out_of_range_shows_before_anything_runs()
    {
        using var store = RunStore.Create(folder["store"]);
        var wrong = Experiment with { Factors = [new Factor("measures.ban.enforcement", ["0.1", "7"], 0, 0, false)] };
        Assert.Throws<InputException>(() => Sweep.Run(wrong, store, Small.Library, new SweepOrder(), CancellationToken.None));
        Assert.Empty(store.Runs());
    }

    [Fact]
    public void Parts_of_another_experiment_are_not_merged()
    {
        using var store = RunStore.Create(folder["a"]);
        Run(store, Shard.Whole);
        using (var other = RunStore.Create(folder["b"])) Sweep.Run(
            Experiment with { Seed = 2 }, other, Small.Library, new SweepOrder(), CancellationToken.None);
        Assert.Throws<ResultsException>(() => RunStore.MergeAll([folder["a"], folder["b"]], folder["c"]));
    }

    [Fact]
    public void A_folder_begun_with_another_version_of_the_file_or_of_its_table_is_refused()
    {
        const string Text = """{"title": "E", "scenario": "s", "design": "table", "table": "points.csv", "factors": [{"path": "a"}]}""";
        var (file, table, target) = (folder["e.json"], folder["points.csv"], folder["out"]);
        File.WriteAllText(file, Text);
        File.WriteAllText(table, "a\n1\n2\n");
        SweepFolder.Open(file, target).Dispose();
        SweepFolder.Open(file, target).Dispose();
        Assert.Equal(["a=1", "a=2"], Design.Points(SweepFolder.Read(target)).SelectMany(p => p.Settings));
        File.WriteAllText(file, Text + " ");
        Assert.Throws<ResultsException>(() => SweepFolder.Open(file, target));
        File.WriteAllText(file, Text);
        File.WriteAllText(table, "a\n1\n3\n");
        Assert.Throws<ResultsException>(() => SweepFolder.Open(file, target));
    }

    public void Dispose() => folder.Dispose();

    private SweepTable Table(Action<RunStore> fill, string name)
    {
        using var store = RunStore.Create(folder[name]);
        fill(store);
        return SweepTable.Read(Experiment, store);
    }

    private void Run(RunStore store, Shard shard) =>
        Sweep.Run(Experiment, store, Small.Library, new SweepOrder { Jobs = 2, Shard = shard }, CancellationToken.None);
}
