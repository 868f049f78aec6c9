using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Tests.Runs;

public class RunSessionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(23)]
    [InlineData(29)]
    public async Task A_run_stopped_anywhere_resumes_to_the_same_digest(int months)
    {
        var plan = Small.Plan();
        var whole = await Small.DigestAsync(plan);
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], plan))
        {
            var end = await Small.GoAsync(session, months);
            Assert.Equal((RunOutcome.Interrupted, months), (end.Outcome, end.State.Month));
            Assert.Equal(RunStatus.Interrupted, session.Manifest.Status);
        }

        using (var session = RunSession.Resume(folder["run"], Small.Library))
        {
            Assert.Equal(months, session.MonthsStored);
            var track = new HeadlineTrack(session.Plan.Scenario.Resolved);
            await using var engine = new LocalEngine();
            var end = await session.RunAsync(engine, EmptySeats.Instance, track, SilentObserver.Instance, CancellationToken.None);
            Assert.Equal(whole, end.Digest.Hex);
            Assert.Equal(Small.Months, track.Months);
            Assert.DoesNotContain(0.0, track.Values(0).ToArray());
        }

        Assert.Equal((RunStatus.Done, whole), (RunFolder.ReadManifest(folder["run"]).Status, RunFolder.ReadManifest(folder["run"]).Digest));
    }

    [Fact]
    public async Task A_finished_run_resumes_to_itself()
    {
        using var folder = new TemporaryFolder();
        string digest;
        using (var session = Small.Session(folder["run"], Small.Plan())) digest = (await Small.GoAsync(session)).Digest.Hex;
        using (var session = RunSession.Resume(folder["run"], Small.Library)) Assert.Equal(
            digest, (await Small.GoAsync(session)).Digest.Hex);
    }

    [Fact]
    public async Task A_second_run_never_overwrites_the_first()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session, 3);
        var refused = Assert.Throws<ResultsException>(() => Small.Session(folder["run"], Small.Plan(seed: 8)));
        Assert.Contains("nothing is overwritten", refused.Message, StringComparison.Ordinal);
        Assert.Equal(7, RunFolder.ReadManifest(folder["run"]).Seed);
    }

    [Fact]
    public async Task A_fault_is_named_and_noted()
    {
        using var folder = new TemporaryFolder();
        using var session = Small.Session(folder["run"], Small.Plan(sets: ["actors.each.BBB.behaviour=faulty"]));
        var fault = await Assert.ThrowsAsync<RunException>(() => Small.GoAsync(session));
        Assert.Contains("BBB", fault.Message, StringComparison.Ordinal);
        Assert.Contains("2021-08", fault.Message, StringComparison.Ordinal);
        Assert.Contains("the well is dry", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal);
        Assert.Equal((RunStatus.Failed, fault.Message), (session.Manifest.Status, session.Manifest.Message));
    }

    [Fact]
    public async Task A_skipped_fault_lets_the_run_go_on()
    {
        using var folder = new TemporaryFolder();
        using var session = Small.Session(folder["run"], Small.Plan(sets: ["actors.each.BBB.behaviour=faulty", "onFault=skip"]));
        Assert.Equal(RunOutcome.Done, (await Small.GoAsync(session)).Outcome);
    }

    [Fact]
    public async Task A_manifest_changed_by_hand_is_refused()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session, 3);
        var file = Path.Combine(folder["run"], "manifest.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"title\": \"Ban\"", "\"title\": \"Bann\"", StringComparison.Ordinal));
        Assert.Throws<ResultsException>(() => RunSession.Resume(folder["run"], Small.Library));
    }

    [Fact]
    public async Task A_damaged_store_is_refused_with_a_message()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session);
        var file = Path.Combine(folder["run"], RunFolder.StoreName);
        using (var stream = File.OpenWrite(file))
        {
            stream.Seek(200, SeekOrigin.Begin);
            stream.Write(new byte[4000]);
        }

        await Assert.ThrowsAsync<ResultsException>(async () =>
        {
            using var session = RunSession.Resume(folder["run"], Small.Library);
            await Small.GoAsync(session);
        });
    }
}
