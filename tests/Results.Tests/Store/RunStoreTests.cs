using Microsoft.Data.Sqlite;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Store;

public sealed class RunStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RunStore_gives_back_the_runs_it_was_given()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(), Small.Scenario());
        store.AddRun(Small.Header("other", Keep.Headlines, 5), Small.Scenario());
        store.SetStatus(2, RunStatus.Failed, "no luck");

        var runs = store.Runs();
        Assert.Equal(["small-1", "other"], runs.Select(r => r.Header.Name));
        Assert.Equal(("small", "A <small> quarrel", "2021-01"), (runs[0].Scenario, runs[0].Title, runs[0].Start));
        Assert.Equal([new("parameters.routing.most", "0.2")], runs[0].Header.Settings.AsEnumerable());
        Assert.Equal((7, 5, 30, Keep.Headlines), (runs[1].Header.Seed, runs[1].Header.Replicates, runs[1].Header.Months,
            runs[1].Header.Keep));
        Assert.Equal((RunStatus.Running, RunStatus.Failed, "no luck"), (runs[0].Status, runs[1].Status, runs[1].Message));
    }

    [Fact]
    public void RunStore_never_overwrites_a_file_or_a_run()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(), Small.Scenario());

        Assert.Throws<ResultsException>(() => RunStore.Create(folder["a.db"]));
        Assert.Throws<ResultsException>(() => store.AddRun(Small.Header(), Small.Scenario()));
    }

    [Fact]
    public async Task RunStore_writes_all_of_a_month_or_nothing()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(), Small.Scenario());
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
        await recorder.RecordAsync(Small.Month(0), default);
        // A NaN cannot be written in a checkpoint, which comes last: everything before it must go too.
        var good = Small.Month(1);
        var bad = good with
        {
            State = good.State with
            {
                Economies =
            good.State.Economies.SetItem(0, good.State.Economies[0] with { ImportPrices = [double.NaN] })
            }
        };

        await Assert.ThrowsAnyAsync<Exception>(async () => await recorder.RecordAsync(bad, default));

        Assert.Equal(1L, store.Read("SELECT COUNT(*) FROM months", r => r.GetInt64(0)).Single());
        Assert.Equal(3L, store.Read("SELECT COUNT(*) FROM economies", r => r.GetInt64(0)).Single());
        await new SqliteRecorder(store, 1, 0, Small.Scenario()).RecordAsync(Small.Month(0), default);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.999)]
    public async Task RunStore_whose_journal_was_cut_short_holds_whole_months_and_goes_on(double kept)
    {
        var file = folder["a.db"];
        using (var store = RunStore.Create(file))
        {
            store.AddRun(Small.Header(), Small.Scenario());
            store.Seal();
        }

        using (var store = RunStore.Open(file))
        {
            var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
            for (var m = 0; m < 8; m++) await recorder.RecordAsync(Small.Month(m), default);
            // What a killed process leaves: the file, and a journal that ends anywhere.
            File.Copy(file, folder["b.db"]);
            var journal = await File.ReadAllBytesAsync(file + "-wal");
            await File.WriteAllBytesAsync(folder["b.db-wal"], journal[..(int)(journal.Length * kept)]);
        }

        using var after = RunStore.Open(folder["b.db"]);
        var months = after.Months(1, 0);
        Assert.Equal(Enumerable.Range(0, months.Length), months.Select(m => m.Month));
        Assert.InRange(months.Length, 0, 7);
        Assert.Equal(months.Length * 3L, after.Read("SELECT COUNT(*) FROM economies", r => r.GetInt64(0)).Single());
        if (months.Length > 0) Assert.Equal(months.Length, after.LastCheckpoint(1, 0)!.State.Month);
        var resumed = new SqliteRecorder(after, 1, 0, Small.Scenario());
        for (var m = 0; m < 8; m++) await resumed.RecordAsync(Small.Month(m), default);
        Assert.Equal(Enumerable.Range(0, 8).Select(m => Small.Month(m).Digest), after.Months(1, 0).Select(m => m.Digest));
    }

    [Fact]
    public void RunStore_left_in_mid_transaction_keeps_what_was_committed()
    {
        var file = folder["a.db"];
        using (var store = RunStore.Create(file)) store.AddRun(Small.Header(), Small.Scenario());
        using (var abandoned = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            abandoned.Open();
            using var command = abandoned.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; UPDATE runs SET seed = 99; DELETE FROM actors";
            command.ExecuteNonQuery();
        }

        using var after = RunStore.Open(file);
        Assert.Equal(7, after.Runs().Single().Header.Seed);
        Assert.Equal(4L, after.Read("SELECT COUNT(*) FROM actors", r => r.GetInt64(0)).Single());
    }

    [Fact]
    public void RunStore_says_what_is_wrong_with_a_file_it_cannot_use()
    {
        File.WriteAllText(folder["text.db"], new string('x', 5000));
        File.WriteAllText(folder["empty.db"], "");
        using (var other = new SqliteConnection($"Data Source={folder["other.db"]};Pooling=False"))
        {
            other.Open();
            new SqliteCommand("CREATE TABLE t (x)", other).ExecuteNonQuery();
        }

        using (RunStore.Create(folder["newer.db"]))
        {
        }

        using (var newer = new SqliteConnection($"Data Source={folder["newer.db"]};Pooling=False"))
        {
            newer.Open();
            new SqliteCommand("PRAGMA user_version = 99", newer).ExecuteNonQuery();
        }

        Says("text.db", "not a results database");
        Says("empty.db", "not a results store");
        Says("other.db", "not a results store");
        Says("newer.db", "newer negsim");
        Says("missing.db", "no such store");
        Says(".", "folder");
        Assert.Contains("folder", Assert.Throws<ResultsException>(() => RunStore.Create(folder["no/such/folder/a.db"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunStore_that_somebody_reads_is_finished_all_the_same_and_sealed_when_it_is_opened_next()
    {
        var file = folder["a.db"];
        using var reading = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        using (var store = RunStore.Create(file))
        {
            store.AddRun(Small.Header(), Small.Scenario());
            var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
            for (var m = 0; m < 3; m++) await recorder.RecordAsync(Small.Month(m), default);
            reading.Open();
            using var rows = new SqliteCommand("SELECT month FROM months", reading).ExecuteReader();
            Assert.True(rows.Read());
            store.SetStatus(1, RunStatus.Done);
            Assert.False(store.Seal());
        }

        reading.Close();
        using (var again = RunStore.Open(file))
        {
            Assert.Equal((RunStatus.Done, 3), (again.Runs().Single().Status, again.Months(1, 0).Length));
            Assert.True(again.Seal());
        }

        Assert.False(File.Exists(file + "-wal"));
    }

    [Fact]
    public async Task RunStore_explains_a_full_disk_and_keeps_the_months_before()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(), Small.Scenario());
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
        await recorder.RecordAsync(Small.Month(0), default);
        // SQLite reports a file that may not grow exactly as it reports a disk that is full.
        store.Read("PRAGMA max_page_count = 1", _ => { });

        var fault = await Assert.ThrowsAsync<ResultsException>(async () =>
        {
            for (var m = 1; m < 30; m++) await recorder.RecordAsync(Small.Month(m), default);
        });

        Assert.Contains("disk is full", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.IsOfMachine);
        var kept = store.Months(1, 0).Length;
        Assert.Equal(kept, store.LastCheckpoint(1, 0)!.State.Month);
    }

    [Fact]
    public async Task RunStore_with_damaged_bytes_gives_a_message_or_true_figures()
    {
        using (var store = RunStore.Create(folder["a.db"]))
        {
            store.AddRun(Small.Header(), Small.Scenario());
            var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
            for (var m = 0; m < 14; m++) await recorder.RecordAsync(Small.Month(m), default);
            store.Seal();
        }

        var whole = await File.ReadAllBytesAsync(folder["a.db"]);
        var random = new Random(5);
        var messages = 0;
        for (var i = 0; i < 150; i++)
        {
            var bytes = whole.ToArray();
            for (var hit = 0; hit < 200; hit++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (i % 10 == 0) bytes = bytes[..random.Next(bytes.Length)];
            await File.WriteAllBytesAsync(folder["b.db"], bytes);
            try
            {
                using var store = RunStore.OpenToRead(folder["b.db"]);
                store.Runs();
                store.Months(1, 0);
                if (store.ResumePoint(1, 0) is { } checkpoint) Assert.Equal(
                    Canonical.Write(Small.Month(11).State), Canonical.Write(checkpoint.State));
            }
            catch (ResultsException fault)
            {
                messages++;
                Assert.StartsWith(folder["b.db"] + ": ", fault.Message, StringComparison.Ordinal);
            }
        }

        Assert.InRange(messages, 30, 150);
    }

    private void Says(string name, string part) =>
        Assert.Contains(part, Assert.Throws<ResultsException>(() => RunStore.Open(folder[name])).Message, StringComparison.Ordinal);
}
