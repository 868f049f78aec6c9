using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Tests.PlugIns;

public class PlugInRunTests
{
    private const string Json = """
        {
          "id": "plugged", "title": "A test", "world": "small", "start": "2021-03", "months": 12, "onFault": "POLICY",
          "actors": {"each": {"AAA": {"behaviour": "BEHAVIOUR"}, "CCC": {"behaviour": "bystander"}}}
        }
        """;

    [Theory]
    [InlineData("throws", "if (briefing.Month == 4) throw new InvalidOperationException(\"the well is dry\"); return (new(memory.Months + 1), Answer.Nothing);", "the well is dry")]
    [InlineData("invents", "return (memory, briefing.Month == 4 ? new Answer([\"impose:everything\"], Reasons.None) : Answer.Nothing);",
        "impose:everything")]
    [InlineData("is-nan", "return (memory, briefing.Month == 4 ? new Answer([], new Reasons([], double.NaN, \"\")) : Answer.Nothing);",
        "not a number")]
    [InlineData("says-null", "return (memory, briefing.Month == 4 ? null : Answer.Nothing);", "no answer")]
    [InlineData("leaves-out", "return (memory, briefing.Month == 4 ? new Answer(default, null) : Answer.Nothing);", "left out")]
    public async Task What_throws_or_answers_nonsense_stops_the_run_or_skips_the_actor(string name, string decide, string says)
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder["plug-in"], "Bad_" + name, CompiledPlugIn.Behaviour(name, decide));
        var library = LibraryOf(TimeSpan.FromSeconds(30), folder["plug-in"]);
        using (var session = Session(library, folder, name, "stop", "stopped"))
        {
            var fault = await Assert.ThrowsAsync<RunException>(() => GoAsync(session));
            Assert.Contains("AAA", fault.Message, StringComparison.Ordinal);
            Assert.Contains("2021-07", fault.Message, StringComparison.Ordinal);
            Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(RunStatus.Failed, RunFolder.ReadManifest(folder["stopped"]).Status);
        using var skipped = Session(library, folder, name, "skip", "skipped");
        Assert.Equal(12, (await GoAsync(skipped)).State.Month);
    }

    [Fact]
    public async Task One_that_cannot_begin_is_named()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder["plug-in"], "Stillborn",
            CompiledPlugIn.Behaviour("stillborn", begin: "throw new InvalidOperationException(\"no\")"));
        using var session = Session(LibraryOf(TimeSpan.FromSeconds(30), folder["plug-in"]), folder, "stillborn", "skip", "run");
        var fault = await Assert.ThrowsAsync<RunException>(() => GoAsync(session));
        Assert.Contains("AAA (stillborn), before the first month", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_hangs_ends_the_run_which_goes_on_when_it_is_mended()
    {
        using var folder = new TemporaryFolder();
        const string Counts = "return (new(memory.Months + 1), Answer.Nothing);";
        CompiledPlugIn.Write(folder["bad"], "Slow", CompiledPlugIn.Behaviour(
            "slow", "if (briefing.Month == 4) System.Threading.Thread.Sleep(-1); " + Counts));
        CompiledPlugIn.Write(folder["good"], "Slow", CompiledPlugIn.Behaviour("slow", Counts));
        using (var session = Session(LibraryOf(TimeSpan.FromSeconds(5), folder["bad"]), folder, "slow", "skip", "run"))
        {
            var hang = await Assert.ThrowsAsync<HangException>(() => GoAsync(session));
            Assert.Contains("AAA (slow), asked in 2021-07 (decide),", hang.Message, StringComparison.Ordinal);
            Assert.Contains("--resume", hang.Message, StringComparison.Ordinal);
        }

        var left = RunFolder.ReadManifest(folder["run"]);
        Assert.Equal(RunStatus.Interrupted, left.Status);
        Assert.Contains("AAA (slow)", left.Message, StringComparison.Ordinal);

        var mended = LibraryOf(TimeSpan.FromSeconds(30), folder["good"]);
        using (var resumed = RunSession.Resume(folder["run"], mended))
        {
            Assert.Equal(4, resumed.MonthsStored);
            Assert.Contains("another Slow.dll", Assert.Single(resumed.Remarks), StringComparison.Ordinal);
            await GoAsync(resumed);
        }

        using var undisturbed = Session(mended, folder, "slow", "skip", "undisturbed");
        var expected = (await GoAsync(undisturbed)).Digest.Hex;
        var finished = RunFolder.ReadManifest(folder["run"]);
        Assert.Equal(expected, finished.Digest);
        Assert.Equal(2, finished.PlugIns.Length);
        Assert.Equal(expected, (await ReplayAsync(folder["run"], mended)).Digest.Hex);
    }

    [Fact]
    public async Task A_replay_without_the_plug_in_says_which_is_missing()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder["plug-in"], "Absent", CompiledPlugIn.Behaviour("absent"));
        using (var session = Session(LibraryOf(TimeSpan.FromSeconds(30), folder["plug-in"]), folder, "absent", "stop",
            "run")) await GoAsync(session);
        var fault = await Assert.ThrowsAsync<Scenarios.Input.InputException>(
            () => ReplayAsync(folder["run"], new Library(PlugInSet.None.Behaviours, _ => Small.World)));
        Assert.Contains("Absent.dll, which is not loaded now", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--plugins", fault.Message, StringComparison.Ordinal);
    }

    private static Library LibraryOf(TimeSpan patience, string folder) =>
        new(PlugInLoader.Load(new PlugInSettings([folder], patience)), _ => Small.World);

    private static RunSession Session(Library library, TemporaryFolder folder, string behaviour, string policy, string run)
    {
        File.WriteAllText(folder["plugged.json"], Json.Replace("POLICY", policy, StringComparison.Ordinal).Replace(
            "BEHAVIOUR", behaviour, StringComparison.Ordinal));
        return RunSession.Create(library.Plan(folder["plugged.json"], [], 7), folder[run], "runs", 1, Keep.Default, []);
    }

    private static async Task<RunEnd> GoAsync(RunSession session)
    {
        await using var engine = new LocalEngine();
        return await session.RunAsync(engine, EmptySeats.Instance, new HeadlineTrack(session.Plan.Scenario.Resolved),
            SilentObserver.Instance, default);
    }

    private static async Task<ReplayReport> ReplayAsync(string run, Library library)
    {
        await using var engine = new LocalEngine();
        return await Replay.VerifyAsync(run, 0, library, engine, SilentObserver.Instance, default);
    }
}
