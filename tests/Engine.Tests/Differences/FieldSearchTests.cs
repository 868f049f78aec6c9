using System.Globalization;
using Microsoft.Data.Sqlite;
using NegotiationSim.Engine.Differences;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Results.Chain;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Tests.Differences;

public class FieldSearchTests
{
    /// <summary>
    /// The ban comes into force in month 4, or two months later: prices say so first. A run stopped there by hand holds the right values.
    /// </summary>
    [Fact]
    public async Task The_first_field_of_a_month_between_checkpoints_is_named()
    {
        var (a, b) = (Small.Plan(), Small.Plan(7, false, "measures.ban.from=2021-09"));

        var (month, found) = await First(a, b);

        Assert.Equal((4, 4, ""), (month, found.Month, found.Note));
        Assert.Equal("Commodities[oil].LogPrice[AAA]", found.Field!.Name);
        Assert.Equal((await Price(a, month), await Price(b, month)), (found.Field.Left, found.Field.Right));
    }

    [Fact]
    public async Task Runs_whose_months_no_longer_come_out_as_recorded_are_compared_by_the_states_they_kept()
    {
        var (a, b) = (Small.Plan(), Small.Plan(7, false, "measures.ban.from=2021-09"));

        var (month, found) = await First(a, b, falsified: true);

        Assert.Equal(9, found.Month); // the state of 1 January 2022, the first both runs kept; the run began in March 2021
        Assert.Equal(4, month);
        Assert.StartsWith("Commodities[oil].", found.Field!.Name, StringComparison.Ordinal);
        Assert.Contains("does not compute the month as it was recorded", found.Note, StringComparison.Ordinal);
    }

    private static async Task<(int Month, FirstField Field)> First(RunPlan a, RunPlan b, bool falsified = false)
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["a"], a)) await Small.GoAsync(session);
        using (var session = Small.Session(folder["b"], b)) await Small.GoAsync(session);
        if (falsified) Falsify(folder["a"]);
        using RunStore left = RunStore.OpenToRead(Path.Combine(folder["a"], "results.db")),
            right = RunStore.OpenToRead(Path.Combine(folder["b"], "results.db"));
        var month = RunComparison.First(new(left, 1, 0), new(right, 1, 0))!.Month;
        return (month, await FieldSearch.FindAsync(new(folder["a"], a, left, 1, 0), new(folder["b"], b, right, 1, 0), month,
            CancellationToken.None));
    }

    private static async Task<string> Price(RunPlan plan, int month)
    {
        using var folder = new TemporaryFolder();
        using var session = Small.Session(folder["run"], plan);
        return (await Small.GoAsync(session, month + 1)).State.Commodities[0].LogPrice[0].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>As if another program had recorded the run.</summary>
    private static void Falsify(string path)
    {
        using var connection = new SqliteConnection("Data Source=" + Path.Combine(path, "results.db") + ";Pooling=false");
        connection.Open();
        using var write = connection.CreateCommand();
        write.CommandText = "UPDATE months SET digest = '" + new string('5', 64) + "' WHERE month >= 4";
        Assert.True(write.ExecuteNonQuery() > 0);
    }
}
