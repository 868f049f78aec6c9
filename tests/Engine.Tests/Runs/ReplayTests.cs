using Microsoft.Data.Sqlite;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results;

namespace NegotiationSim.Engine.Tests.Runs;

public class ReplayTests
{
    [Fact]
    public async Task A_recorded_run_replays_equal()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session);
        var report = await ReplayAsync(folder["run"]);
        Assert.Equal((Small.Months, null), (report.Months, report.FirstDifference));
        Assert.Equal(await Small.DigestAsync(Small.Plan()), report.Digest.Hex);
    }

    [Fact]
    public async Task An_interrupted_run_replays_as_far_as_it_goes()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session, 12);
        var report = await ReplayAsync(folder["run"]);
        Assert.Equal((12, null), (report.Months, report.FirstDifference));
    }

    [Fact]
    public async Task A_falsified_month_is_found_with_its_actor()
    {
        using var folder = new TemporaryFolder();
        var plan = Small.Plan();
        await using var engine = new LocalEngine();
        using (var session = Small.Session(folder["run"], plan))
            await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, new Falsifier(session.Recorder(0), 17, 1),
                SilentObserver.Instance, CancellationToken.None);
        var report = await ReplayAsync(folder["run"]);
        Assert.Equal(17, report.FirstDifference);
        Assert.Equal(["BBB"], report.Actors.AsEnumerable());
    }

    [Fact]
    public async Task A_month_changed_in_the_file_is_named_before_anything_is_computed()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session);
        using (var connection = new SqliteConnection("Data Source=" + Path.Combine(folder["run"], "results.db") + ";Pooling=false"))
        {
            connection.Open();
            using var write = connection.CreateCommand();
            write.CommandText = "UPDATE economies SET income = income * 1.000001 WHERE month = 17 AND economy = 'BBB'";
            Assert.Equal(1, write.ExecuteNonQuery());
        }

        var refused = await Assert.ThrowsAsync<ResultsException>(() => ReplayAsync(folder["run"]));
        Assert.Contains("the table economies does not hold what was written in month 17 of replicate 0", refused.Message,
            StringComparison.Ordinal);
        refused = Assert.Throws<ResultsException>(() => RunSession.Resume(folder["run"], Small.Library));
        Assert.Contains("the table economies", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_world_that_changed_since_is_named()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session, 2);
        var other = Small.World with { Economies = Small.World.Economies.SetItem(0, Small.World.Economies[0] with { ReservesMusd = 1.0 }) };
        var library = new Library(Small.Library.Behaviours, _ => other);
        await using var engine = new LocalEngine();
        var fault = await Assert.ThrowsAsync<ResultsException>(
            () => Replay.VerifyAsync(folder["run"], 0, library, engine, SilentObserver.Instance, CancellationToken.None));
        Assert.Contains("is not the one this run was made in", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<ReplayReport> ReplayAsync(string path)
    {
        await using var engine = new LocalEngine();
        return await Replay.VerifyAsync(path, 0, Small.Library, engine, SilentObserver.Instance, CancellationToken.None);
    }

    /// <summary>A program that remembers one actor's month otherwise.</summary>
    private sealed class Falsifier(IRunRecorder inner, int month, int actor) : IRunRecorder
    {
        public ValueTask RecordAsync(MonthRecord record, CancellationToken cancellation)
        {
            var other = Digest.Of([1]);
            return inner.RecordAsync(record.Month != month ? record
                : record with { Digest = other, ActorDigests = record.ActorDigests.SetItem(actor, other) }, cancellation);
        }
    }
}
