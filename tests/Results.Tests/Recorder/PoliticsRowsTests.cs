using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Recorder;

public sealed class PoliticsRowsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Relations_and_wars_are_kept_every_month_and_arrangements_when_they_change()
    {
        using var store = RunStore.Create(folder["results.db"]);
        store.AddRun(Small.Header(months: 5), Small.Scenario(5));
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario(5));
        double[] progress = [0, 0.5, 1, 1, 1];
        for (var m = 0; m < progress.Length; m++) await recorder.RecordAsync(Month(m, progress[m]), default);

        Assert.Equal(["0 AAA BBB -0.25 0.5", "1 AAA BBB -0.25 0.5"],
            store.Read("SELECT month, economy, partner, relation, embassy FROM relations ORDER BY month LIMIT 2",
            r => FormattableString.Invariant($"{r.GetInt32(0)} {r.GetString(1)} {r.GetString(2)} {r.GetDouble(3)} {r.GetDouble(4)}")));
        Assert.Equal([5], store.Read("SELECT COUNT(*) FROM wars WHERE aggressor = 'BBB' AND defender = 'CCC' AND intensity = 0.75",
            r => r.GetInt32(0)));
        Assert.Equal(["0 aid 0", "1 aid 0.5", "2 aid 1"],
            store.Read("SELECT month, kind, progress FROM arrangements ORDER BY month",
            r => FormattableString.Invariant($"{r.GetInt32(0)} {r.GetString(1)} {r.GetDouble(2)}")));
    }

    private static MonthRecord Month(int month, double progress)
    {
        var small = Small.Month(month);
        var politics = new PoliticsState(
            [new DyadState(0, 1, 0.1, 1, -0.25, 0, 0, TiesState.Base with { Embassy = 0.5 })], [new WarState(1, 2, 0.75, 0)], [],
                [0, 0, 0], [0, 0, 0], [],
            [new ProjectState(EventKind.Aid, 0, 1, -1, 0.15, progress)], 0, [], [], []);
        return small with { State = small.State with { Politics = politics } };
    }
}
