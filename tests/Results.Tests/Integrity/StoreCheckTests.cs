using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Integrity;

public sealed class StoreCheckTests : IDisposable
{
    private const int Months = 14;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Keep.Default)]
    [InlineData(Keep.All)]
    public async Task Every_flipped_bit_that_changes_what_a_reader_sees_is_found(Keep keep)
    {
        var file = await Recorded("a.db", keep);
        var bytes = await File.ReadAllBytesAsync(file);
        var (before, random, changed) = (Dump(file), new Random(20), 0);
        Assert.Null(Damage(file));
        for (var n = 0; n < 200; n++)
        {
            var (at, bit) = (random.Next(bytes.Length), random.Next(8));
            var flipped = bytes.ToArray();
            flipped[at] ^= (byte)(1 << bit);
            var copy = folder[$"flip-{n}.db"];
            await File.WriteAllBytesAsync(copy, flipped);
            if (Dump(copy) == before) continue;
            changed++;
            Assert.True(Damage(copy) is not null, $"bit {bit} of byte {at} of {bytes.Length}");
        }

        // The bits must hit something: of the file of a short run a fifth or more is rows, the rest pages with room left.
        Assert.InRange(changed, 25, 200);
    }

    [Theory]
    [InlineData("UPDATE headline_values SET value = value + 1e-9 WHERE month = 3", 3, "headlines")]
    [InlineData("UPDATE series SET unit = 'tonnes' WHERE position = 0", 0, "headlines")]
    [InlineData("UPDATE series SET series = 'flow:AAA:AAA' WHERE position = 1", 0, "headlines")]
    [InlineData("DELETE FROM series WHERE position = 0", 0, "headlines")]
    [InlineData("INSERT INTO series VALUES (1, 99, 'flow:BBB:BBB', 'million USD')", -1, "series")]
    [InlineData("INSERT INTO headline_values VALUES (1, 0, 99, 3, 1)", -1, "series")]
    [InlineData("UPDATE economies SET reserves_musd = 0 WHERE month = 7 AND economy = 'AAA'", 7, "economies")]
    [InlineData("UPDATE options SET option = 'keep it' WHERE rank = 1", 4, "options")]
    [InlineData("DELETE FROM votes", 4, "votes")]
    [InlineData("INSERT INTO events VALUES (1, 0, 9, 0, 'news', '', 'It never happened', '')", 9, "events")]
    [InlineData(
        "UPDATE flows_yearly SET origin_musd = 1 WHERE year = 2021 AND exporter = 'BBB' AND importer = 'AAA' AND commodity = 'oil'", 11,
        "flows_yearly")]
    [InlineData("UPDATE checkpoints SET state = zeroblob(9) WHERE months_done = 12", 11, "checkpoints")]
    [InlineData("UPDATE months SET digest = 'forged' WHERE month = 2", 2, "months")]
    [InlineData("DELETE FROM months WHERE month = 5", 5, "months")]
    [InlineData("UPDATE measures SET title = 'No ban'", -1, "runs")]
    [InlineData("UPDATE runs SET seed = 8", -1, "runs")]
    [InlineData("UPDATE runs SET message = 'it was fine'", -1, "runs")]
    [InlineData("INSERT INTO economies SELECT run, 5, month, economy, income, reserves_musd, frozen_musd, inflation, exports_musd, imports_musd, tariff_revenue_musd, consumer_surplus_musd, producer_surplus_musd, alternative, compliance, hub, demand FROM economies", -1, "economies")]
    public async Task A_change_names_the_first_month_and_the_table(string sql, int month, string table)
    {
        var file = await Recorded("a.db", Keep.Default);
        Change(file, sql);
        var damage = Damage(file);
        Assert.NotNull(damage);
        Assert.Equal((month, table), (damage.Month, damage.Table));
        using var store = RunStore.OpenToRead(file);
        Assert.Contains("the table " + table, Assert.Throws<ResultsException>(store.RequireIntact).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_of_equal_rows_has_another_digest_after_another_month()
    {
        static byte[] Last(string file)
        {
            using var store = RunStore.OpenToRead(file);
            return store.ChainBefore(1, 0, Months);
        }

        var (plain, other, again) = (await Recorded("a.db", Keep.Headlines), await Recorded("b.db", Keep.Headlines, 1),
            await Recorded("c.db", Keep.Headlines));
        Assert.Equal(Last(plain), Last(again));
        Assert.NotEqual(Last(plain), Last(other));
    }

    [Fact]
    public async Task What_is_merged_or_taken_up_again_holds_its_digests()
    {
        var file = await Recorded("a.db", Keep.Default);
        using (var other = RunStore.Create(folder["other.db"]))
        {
            other.AddRun(Small.Header("a run before", Keep.Headlines), Small.Scenario());
            other.SetStatus(1, RunStatus.Failed, "no luck");
        }

        RunStore.MergeAll([file, folder["other.db"]], folder["whole.db"]);
        using (var whole = RunStore.OpenToRead(folder["whole.db"]))
        {
            Assert.Equal(["a run before", "small-1"], whole.Runs().Select(r => r.Header.Name));
            Assert.Null(whole.FindDamage());
        }

        using var store = RunStore.Open(file);
        var again = new SqliteRecorder(store, 1, 0, Small.Scenario(Months));
        for (var m = 0; m < Months; m++) await again.RecordAsync(Small.Month(m), default);
        Assert.Null(store.FindDamage());
    }

    private static RowDamage? Damage(string file)
    {
        try
        {
            using var store = RunStore.OpenToRead(file);
            return store.FindDamage();
        }
        catch (ResultsException refused)
        {
            return new RowDamage("", -1, -1, "", refused.Message);
        }
    }

    private async Task<string> Recorded(string name, Keep keep, double firstShift = 0)
    {
        var file = folder[name];
        var scenario = Small.Scenario(Months);
        using var store = RunStore.Create(file);
        store.AddRun(Small.Header(keep: keep, months: Months), scenario);
        var recorder = SqliteRecorder.For(store, 1, 0, scenario, keep);
        for (var m = 0; m < Months; m++) await recorder.RecordAsync(Small.Month(m, m == 0 ? firstShift : 0), default);
        store.SetStatus(1, RunStatus.Done);
        store.Seal();
        return file;
    }

    private static void Change(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    // What any SQLite reader sees of the tables, whatever way it takes to the rows.
    private static string Dump(string file)
    {
        var text = new System.Text.StringBuilder();
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            foreach (var table in Schema.All)
                foreach (var way in new[] { "", " ORDER BY " + string.Join(", ", table.Key) })
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "SELECT * FROM " + table.Name + way;
                    using var reader = command.ExecuteReader();
                    while (reader.Read())
                    {
                        for (var i = 0; i < reader.FieldCount; i++)
                            text.Append(reader.GetValue(i) switch
                            {
                                byte[] blob => Convert.ToHexString(blob),
                                double d => BitConverter.DoubleToInt64Bits(d),
                                var other => other
                            }).Append('|');
                        text.Append('\n');
                    }
                }
        }
        catch (SqliteException fault)
        {
            text.Append(fault.Message);
        }

        return text.ToString();
    }
}
