using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Recorder;

public sealed class SqliteRecorderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task SqliteRecorder_keeps_focus_flows_monthly_and_all_flows_by_calendar_year()
    {
        using var store = await Recorded(Enumerable.Range(0, 16));

        // Bland's oil to Aland: months 0-3 20 each, then 20 - month: 4 * 20 + (16 + 15 + ... + 9) = 180.
        Assert.Equal(180, Sum(store, "SELECT SUM(reported_musd) FROM flows WHERE exporter = 'BBB' AND importer = 'AAA' AND commodity = 'oil' AND month < 12"), 9);
        Assert.Equal(180, Sum(store, "SELECT reported_musd FROM flows_yearly WHERE exporter = 'BBB' AND importer = 'AAA' AND commodity = 'oil' AND year = 2021"), 9);
        // Through Cland, no focus pair: half of 4 + 5 + ... + 11 = 30.
        Assert.Equal(
            30, Sum(store,
            "SELECT reported_musd FROM flows_yearly WHERE exporter = 'CCC' AND importer = 'AAA' AND commodity = 'oil' AND year = 2021"), 9);
        Assert.Equal(0, Sum(store, "SELECT COUNT(*) FROM flows WHERE exporter = 'CCC'"));
        Assert.Equal(0, Sum(store, "SELECT COUNT(*) FROM flows_yearly WHERE year = 2022"));
    }

    [Fact]
    public async Task SqliteRecorder_writes_the_rest_of_the_last_year_with_its_number_of_months()
    {
        using var store = await Recorded(Enumerable.Range(0, 30));

        Assert.Equal(6, Sum(store, "SELECT DISTINCT months FROM flows_yearly WHERE year = 2023"));
        Assert.Equal(18, Sum(store, "SELECT reported_musd FROM flows_yearly WHERE year = 2023 AND exporter = 'BBB' AND importer = 'AAA' AND commodity = 'grain'"), 9);
    }

    [Fact]
    public async Task SqliteRecorder_ignores_a_month_that_comes_again_and_refuses_another_one_by_name()
    {
        using var store = await Recorded(Enumerable.Range(0, 6));
        var again = new SqliteRecorder(store, 1, 0, Small.Scenario());
        for (var m = 0; m < 4; m++) await again.RecordAsync(Small.Month(m), default);

        var conflict = await Assert.ThrowsAsync<RecordConflictException>(
            async () => await again.RecordAsync(Small.Month(4, shift: 1), default));

        Assert.Equal(4, conflict.Month);
        Assert.Contains("Month 4", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(6, Sum(store, "SELECT COUNT(*) FROM months"));
    }

    [Fact]
    public async Task SqliteRecorder_keeps_the_last_state_and_every_January()
    {
        using var store = await Recorded(Enumerable.Range(0, 30));

        Assert.Equal([12, 24, 30], store.Read("SELECT months_done FROM checkpoints ORDER BY 1", r => r.GetInt32(0)));
        var last = store.LastCheckpoint(1, 0)!;
        Assert.Equal(Canonical.Write(Small.Month(29).State), Canonical.Write(last.State));
        Assert.Equal(Small.Month(29).Digest, last.Chain);
        Assert.Equal(24, store.ResumePoint(1, 0)!.State.Month);
        Assert.Equal(12, store.CheckpointAt(1, 0, 23)!.State.Month);
        Assert.Null(store.CheckpointAt(1, 0, 11));
    }

    [Fact]
    public async Task SqliteRecorder_resumed_from_January_leaves_the_same_tables_as_one_in_one_go()
    {
        using var whole = await Recorded(Enumerable.Range(0, 30), "whole.db");
        using (await Recorded(Enumerable.Range(0, 19), "cut.db"))
        {
        }

        using var cut = RunStore.Open(folder["cut.db"]);
        var from = cut.ResumePoint(1, 0)!.State.Month;
        await Record(cut, Enumerable.Range(from, 30 - from));

        Assert.Equal(12, from);
        foreach (var table in Results.Tables.Schema.All)
            Assert.Equal(Rows(whole, table.Name), Rows(cut, table.Name));
    }

    [Fact]
    public async Task SqliteRecorder_refuses_to_go_on_in_mid_year_with_half_of_a_sum()
    {
        using var store = await Recorded(Enumerable.Range(0, 15));
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await recorder.RecordAsync(Small.Month(15), default));
    }

    [Fact]
    public async Task SqliteRecorder_writes_a_row_for_every_change_of_a_measure_and_none_between()
    {
        using var store = await Recorded(Enumerable.Range(0, 30));

        var rows =
            store.Read("SELECT month, stage, expiry, open_carve_outs, outcome FROM measure_stages WHERE measure = 'oil-ban' ORDER BY month",
            r => $"{r.GetInt32(0)} {r.GetString(1)} {(r.IsDBNull(2) ? "-" : r.GetInt32(2))} {r.GetString(3)} {r.GetString(4)}");
        Assert.Equal(["2 announced -  ", "4 in-force 20  ", "10 in-force 20 medicine ", "20 ended - medicine nego_settlement"], rows);
        Assert.Equal(0, Sum(store, "SELECT COUNT(*) FROM measure_stages WHERE measure = 'grain-ban'"));
    }

    [Fact]
    public async Task SqliteRecorder_keeps_decisions_with_every_option_and_term()
    {
        using var store = await Recorded(Enumerable.Range(0, 6));

        Assert.Equal(4, Sum(store, "SELECT COUNT(*) FROM decisions"));
        Assert.Equal(
            ["impose:oil-ban 1 0.75 [{\"name\":\"gain\",\"value\":1,\"unit\":\"u\"},{\"name\":\"cost\",\"value\":-0.25,\"unit\":\"u\"}]",
            "keep 0 0.5 []"],
            store.Read("SELECT option, chosen, score, terms FROM options ORDER BY rank",
                r => $"{r.GetString(0)} {r.GetInt32(1)} {r.GetDouble(2)} {r.GetString(3)}"));
        Assert.Equal(["CCC oil-ban yes"], store.Read(
            "SELECT actor, proposal, vote FROM votes", r => $"{r.GetString(0)} {r.GetString(1)} {r.GetString(2)}"));
        Assert.Equal(["BBB settlement boulware 0.25 3"],
            store.Read("SELECT actor, dossier, strategy, reservation, outcomes FROM negotiations",
            r => $"{r.GetString(0)} {r.GetString(1)} {r.GetString(2)} {r.GetDouble(3)} {r.GetInt32(4)}"));
        Assert.Equal(["3 0 0 AAA offer [\"full\"] [1,0.25]", "3 1 0 BBB refuse [\"full\"] [1,0.25]"], store.Read(
            "SELECT month, n, step, actor, kind, levels, utilities FROM offers WHERE dossier = 'settlement'",
            r => $"{r.GetInt32(0)} {r.GetInt32(1)} {r.GetInt32(2)} {r.GetString(3)} {r.GetString(4)} {r.GetString(5)} {r.GetString(6)}"));
        var refusal = Assert.Single(store.Offers(1, 0, 3, "BBB"));
        Assert.Equal(("refuse", 0.25, "Expects more."), (refusal.Kind, refusal.Utilities[1], refusal.Why));
    }

    [Fact]
    public async Task SqliteRecorder_for_an_ensemble_keeps_headlines_of_all_but_the_first_replicate()
    {
        using var store = RunStore.Create(folder["many.db"]);
        var scenario = Small.Scenario(months: 6);
        store.AddRun(Small.Header(replicates: 3, months: 6), scenario);
        for (var replicate = 0; replicate < 3; replicate++)
        {
            var recorder = SqliteRecorder.For(store, 1, replicate, scenario, Keep.Default);
            // The last replicate is cut short and leaves nothing.
            for (var m = 0; m < (replicate == 2 ? 5 : 6); m++) await recorder.RecordAsync(Small.Month(m, shift: replicate), default);
        }

        Assert.Equal([0, 1], store.CompleteReplicates(1).AsEnumerable());
        Assert.Equal(2, Sum(store, "SELECT COUNT(DISTINCT replicate) FROM headlines"));
        Assert.Equal(1, Sum(store, "SELECT COUNT(DISTINCT replicate) FROM flows"));
        // Oil 20 + 1 and grain 3, before the ban.
        Assert.Equal(24, Sum(store, "SELECT value FROM headlines WHERE replicate = 1 AND series = 'flow:BBB:AAA' AND month = 0"), 9);
        // p = 1 - 5/40 in month 5; benchmark 75 over a base of 70.
        Assert.Equal(1 - (0.875 * 70 / 75), Sum(store,
            "SELECT value FROM headlines WHERE replicate = 1 AND series = 'discount:oil:BBB' AND month = 5"), 12);
    }

    private async Task<RunStore> Recorded(IEnumerable<int> months, string name = "results.db")
    {
        var store = RunStore.Create(folder[name]);
        store.AddRun(Small.Header(), Small.Scenario());
        await Record(store, months);
        return store;
    }

    private static async Task Record(RunStore store, IEnumerable<int> months)
    {
        IRunRecorder recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
        foreach (var month in months) await recorder.RecordAsync(Small.Month(month), default);
    }

    private static double Sum(RunStore store, string sql) => store.Read(sql, r => r.IsDBNull(0) ? 0 : r.GetDouble(0)).Single();

    private static List<string> Rows(RunStore store, string table) => store.Read("SELECT * FROM " + table + "",
        r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(
            i => r.GetValue(i) is byte[] b ? Convert.ToHexString(b) : r.GetValue(i).ToString()))).Order(StringComparer.Ordinal).ToList();
}
