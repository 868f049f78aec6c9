using System.Text.Json.Nodes;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Sweeps;

public sealed class SweepSessionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_scenario_edited_between_two_sittings_is_refused_by_its_key()
    {
        var file = Begun();
        folder.Write("small.json", Small.Scenario.Replace("\"enforcement\": 0.9", "\"enforcement\": 0.8", StringComparison.Ordinal));
        Refused(() => SweepSession.Open(file, folder["out"], Small.Library), "scenario key $.measures[0].enforcement: 0.9, now 0.8");
    }

    [Fact]
    public void A_world_that_changed_is_refused()
    {
        var file = Begun();
        var other = new Library(Small.Library.Behaviours, _ => SmallWorlds.Unequal(economies: 2, commodities: 1) is var world
            ? world with { Economies = world.Economies.SetItem(0, world.Economies[0] with { ReservesMusd = 3 }) } : null!);
        Refused(() => SweepSession.Open(file, folder["out"], other), "world: its figures");
    }

    [Theory]
    [InlineData("rooms", "Model", "program: the source of Model")]
    [InlineData("seed", "", "seed: 99, now 1")]
    public void Another_program_or_seed_is_refused_and_so_is_its_part(string key, string room, string says)
    {
        var file = Begun();
        Directory.CreateDirectory(folder["other"]);
        foreach (var part in Directory.GetFiles(folder["out"])) File.Copy(part, Path.Combine(folder["other"], Path.GetFileName(part)));
        var manifest = JsonNode.Parse(File.ReadAllText(folder["other/manifest.json"]))!;
        if (room.Length > 0) manifest[key]![room] = new string('0', 64);
        else manifest[key] = 99;
        File.WriteAllText(folder["other/manifest.json"], manifest.ToJsonString());
        Refused(() => SweepSession.Open(file, folder["other"], Small.Library), says);
        Refused(() => SweepMerge.Write([folder["out"], folder["other"]], folder["all"]),
            says[..says.IndexOf(':', StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_plug_in_that_changed_is_named()
    {
        var then = Manifests.Of(Small.Plan(), 1, Keep.Headlines, [])
            with
        { PlugIns = [new PlugIn("Slow.dll", new string('a', 64)), new PlugIn("Same.dll", "b")] };
        var now = then with { PlugIns = [new PlugIn("Slow.dll", new string('c', 64)), new PlugIn("Same.dll", "b")] };
        Assert.Equal(["plug-in Slow.dll: aaaaaaaaaaaa, now cccccccccccc"], InputDifferences.Of(then, now).AsEnumerable());
        Assert.NotEqual(RunIdentifier.Of(then), RunIdentifier.Of(now));
        Assert.Empty(InputDifferences.Of(then, then with { Started = DateTimeOffset.UnixEpoch, Name = "other", Status = RunStatus.Done }));
    }

    [Fact]
    public void A_typo_makes_no_folder()
    {
        folder.Write("small.json", Small.Scenario);
        var file = folder.Write("e.json", Text("""{"path": "measures.bann.enforcement", "values": [0.1]}"""));
        Assert.Throws<InputException>(() => SweepSession.Open(file, folder["out"], Small.Library));
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_second_writer_is_told_so()
    {
        var file = Begun();
        using var first = SweepSession.Open(file, folder["out"], Small.Library);
        Refused(() => SweepSession.Open(file, folder["out"], Small.Library), "Another process is writing");
    }

    [Fact]
    public void A_failed_point_is_a_row_with_its_reason_and_the_rest_goes_on()
    {
        folder.Write("small.json", Small.Scenario);
        var file = folder.Write("e.json", Text("""{"path": "actors.default.behaviour", "values": ["gambler", "fragile"]}, {"path": "measures.ban.enforcement", "values": [0.1, 0.9]}"""));
        using var session = SweepSession.Open(file, folder["out"], Small.Library);
        Small.Fragile.IsMended = false;
        Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { Jobs = 2 }, CancellationToken.None);
        Assert.Equal([RunStatus.Done, RunStatus.Done, RunStatus.Failed, RunStatus.Failed], Statuses(session.Store));
        Assert.All(session.Store.Runs().Where(r => r.Status == RunStatus.Failed),
            r => Assert.Contains("It broke", r.Message, StringComparison.Ordinal));

        Small.Fragile.IsMended = true;
        Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder(), CancellationToken.None);
        Assert.Equal(2, Statuses(session.Store).Count(s => s == RunStatus.Failed));
        Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { RetryFailed = true }, CancellationToken.None);
        Assert.All(Statuses(session.Store), s => Assert.Equal(RunStatus.Done, s));
        Assert.Null(session.Store.FindDamage());
    }

    [Fact]
    public void Replicates_and_points_added_later_give_the_bytes_of_all_at_once()
    {
        folder.Write("small.json", Small.Scenario);
        string Sobol(int points, int replicates) => Text(
            """{"path": "measures.ban.enforcement", "min": 0.1, "max": 0.9}""", "sobol", points, replicates);
        void Go(string file, string name, bool grow = false)
        {
            using var session = SweepSession.Open(file, folder[name], Small.Library, grow);
            Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { Jobs = 2 }, CancellationToken.None);
        }

        Go(folder.Write("e.json", Sobol(4, 2)), "grown");
        var larger = folder.Write("e.json", Sobol(8, 3));
        Refused(() => SweepSession.Open(larger, folder["grown"], Small.Library), "another version");
        Go(larger, "grown", grow: true);
        Go(larger, "at-once");
        foreach (var name in new[] { "grown", "at-once" }) RunStore.MergeAll(
            [Path.Combine(folder[name], SweepFolder.StoreName)], folder[name + ".db"]);
        Assert.Equal(File.ReadAllBytes(folder["at-once.db"]), File.ReadAllBytes(folder["grown.db"]));
        Refused(() => SweepSession.Open(folder.Write("e.json", Sobol(4, 3)), folder["grown"], Small.Library, grow: true),
            "nothing is taken away");
    }

    [Fact]
    public void A_merge_lists_the_points_that_are_missing()
    {
        folder.Write("small.json", Small.Scenario);
        var file = folder.Write("e.json", Text("""{"path": "measures.ban.enforcement", "values": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]}"""));
        foreach (var part in new[] { 1, 3 })
        {
            using var session = SweepSession.Open(file, folder["part" + part], Small.Library);
            Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { Shard = new Shard(part, 4) },
                CancellationToken.None);
        }

        Assert.Equal([1, 2, 3, 5, 6], SweepMerge.Write([folder["part1"]], folder["all"]).AsEnumerable());
        Assert.Equal("1, 3, 5", SweepMerge.Ranges(SweepMerge.Write([folder["part3"]], folder["all"])));
        Assert.Equal("0-2, 7", SweepMerge.Ranges([0, 1, 2, 7]));
    }

    [Fact]
    public void A_merge_takes_the_fuller_of_two_parts_in_any_order_and_tells_of_replicates_that_are_missing()
    {
        folder.Write("small.json", Small.Scenario);
        string Asking(int replicates) => folder.Write(
            "e.json", Text("""{"path": "measures.ban.enforcement", "values": [0.1, 0.9]}""", replicates: replicates));
        void Go(string file, string name, int part, bool grow = false)
        {
            using var session = SweepSession.Open(file, folder[name], Small.Library, grow);
            Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { Shard = new Shard(part, 2) },
                CancellationToken.None);
        }

        var file = Asking(1);
        foreach (var name in new[] { "few", "many" }) foreach (var part in new[] { 1, 2 }) Go(file, name, part);
        Go(Asking(3), "many", 1, grow: true);
        // As if the extension had been killed before its first run, by a program that did not note what it was about.
        File.Copy(folder["many/experiment.json"], folder["few/experiment.json"], overwrite: true);
        using (var store = RunStore.Open(folder["many/results.db"]))
            foreach (var run in store.Runs().Where(r => r.Status == RunStatus.Running))
            {
                store.SetReplicates(run.Run, 1);
                store.SetStatus(run.Run, RunStatus.Done);
            }

        Assert.Equal([1], SweepMerge.Write([folder["few"], folder["many"]], folder["all"]).AsEnumerable());
        Assert.Equal([1], SweepMerge.Write([folder["many"], folder["few"]], folder["turned"]).AsEnumerable());
        foreach (var name in new[] { "results.db", "results.parquet" })
            Assert.Equal(File.ReadAllBytes(folder["all/" + name]), File.ReadAllBytes(folder["turned/" + name]));
    }

    [Fact]
    public void An_extension_that_ends_before_its_first_run_leaves_points_under_way_that_no_merge_throws_away()
    {
        folder.Write("small.json", Small.Scenario);
        string Asking(int replicates) => folder.Write(
            "e.json", Text("""{"path": "measures.ban.enforcement", "values": [0.1]}""", replicates: replicates));
        void Go(SweepSession session) => Sweep.Run(
            session.Experiment, session.Store, Small.Library, new SweepOrder(), CancellationToken.None);
        using (var session = SweepSession.Open(Asking(1), folder["out"], Small.Library)) Go(session);
        var file = Asking(2);
        SweepSession.Open(file, folder["out"], Small.Library, grow: true).Dispose();
        var before = File.ReadAllBytes(folder["out/results.db"]);
        using (var session = SweepSession.Open(file, folder["part"], Small.Library)) Go(session);

        Refused(() => SweepMerge.Write([folder["out"]], folder["all"]), "go on with resume first");
        Refused(() => SweepMerge.Write([folder["part"]], folder["out"]), "go on with resume first");
        Assert.Equal(before, File.ReadAllBytes(folder["out/results.db"]));
        Assert.False(File.Exists(folder["all/results.db"]));
        using (var session = SweepSession.Open(file, folder["out"], Small.Library)) Go(session);
        Assert.Empty(SweepMerge.Write([folder["part"]], folder["out"]));
    }

    private static IEnumerable<RunStatus> Statuses(RunStore store) =>
        store.Runs().OrderBy(r => r.Header.Name, StringComparer.Ordinal).Select(r => r.Status);

    private static void Refused(Action action, string says) =>
        Assert.Contains(says, Assert.Throws<ResultsException>(action).Message, StringComparison.Ordinal);

    private string Begun()
    {
        folder.Write("small.json", Small.Scenario);
        var file = folder.Write("e.json", Text("""{"path": "parameters.macro.on", "values": [true, false]}"""));
        using var session = SweepSession.Open(file, folder["out"], Small.Library);
        Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { Shard = new Shard(1, 2) }, CancellationToken.None);
        return file;
    }

    private string Text(string factors, string design = "factorial", int points = 0, int replicates = 1) => $$"""
        {"title": "E", "scenario": "{{folder["small.json"]}}", "replicates": {{replicates}}, "design": "{{design}}",
         {{(points > 0 ? $"\"points\": {points}," : "")}} "factors": [{{factors}}]}
        """;
}
