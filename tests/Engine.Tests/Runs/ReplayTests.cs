using Microsoft.Data.Sqlite;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
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
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session);
        Falsify(folder["run"], month: 17, actor: 1);
        var report = await ReplayAsync(folder["run"]);
        Assert.Equal(17, report.FirstDifference);
        Assert.Equal(["BBB"], report.Actors.AsEnumerable());
    }

    [Fact]
    public async Task A_world_that_changed_since_is_named()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["run"], Small.Plan())) await Small.GoAsync(session, 2);
        var other = Small.World with { Economies = Small.World.Economies.SetItem(0, Small.World.Economies[0] with { ReservesMusd = 1.0 }) };
        var library = new Library(Small.Library.Behaviours, _ => other);
        await using var engine = new LocalEngine();
        var fault = await Assert.ThrowsAsync<ResultsException>(() => Replay.VerifyAsync(folder["run"], 0, library, engine, SilentObserver.Instance, CancellationToken.None));
        Assert.Contains("is not the one this run was made in", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<ReplayReport> ReplayAsync(string path)
    {
        await using var engine = new LocalEngine();
        return await Replay.VerifyAsync(path, 0, Small.Library, engine, SilentObserver.Instance, CancellationToken.None);
    }

    private static void Falsify(string path, int month, int actor)
    {
        using var connection = new SqliteConnection("Data Source=" + Path.Combine(path, "results.db") + ";Pooling=false");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT actor_digests FROM months WHERE month = " + month;
        var digests = (byte[])read.ExecuteScalar()!;
        digests[actor * 32]++;
        using var write = connection.CreateCommand();
        write.CommandText = "UPDATE months SET actor_digests = $0, digest = $1 WHERE month = " + month;
        write.Parameters.AddWithValue("$0", digests);
        write.Parameters.AddWithValue("$1", Digest.Of(digests).Hex);
        Assert.Equal(1, write.ExecuteNonQuery());
    }
}
