using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Run;

/// <summary>What happens to a run when its process is killed or interrupted.</summary>
[Collection(Alone.Name)]
[Trait("Length", "Long")]
public class SurvivalTests
{
    /// <summary>The longest there is, so that the signal arrives while it runs.</summary>
    private const string Months = "1200";

    private const int Interrupt = 2;

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public Task A_killed_run_resumes_to_the_digest_it_would_have_had(int after) => InTimeAsync(async negsim =>
    {
        var whole = await WholeAsync(negsim);
        using (var victim = negsim.Start("run", "quarrel", "--months", Months, "--out", "killed", "--quiet"))
        {
            await MonthsAsync(negsim["killed"], after, victim);
            victim.Kill();
            var ended = await Negsim.EndAsync(victim);
            Assert.Equal(128 + 9, ended.Code);
        }

        var resumed = await negsim.RunAsync("run", "--resume", "--out", "killed", "--json");
        Assert.Equal((0, whole), (resumed.Code, resumed.Json.GetProperty("digest").GetString()));
        Assert.Equal(0, (await negsim.RunAsync("diff", "whole", "killed")).Code);
    });

    [Fact]
    public Task A_run_killed_twice_resumes_all_the_same() => InTimeAsync(async negsim =>
    {
        var whole = await WholeAsync(negsim);
        string[] first = ["run", "quarrel", "--months", Months, "--out", "killed", "--quiet"];
        string[] again = ["run", "--resume", "--out", "killed", "--quiet"];
        foreach (var (args, months) in new[] { (first, 20), (again, 60) })
        {
            using var victim = negsim.Start(args);
            await MonthsAsync(negsim["killed"], months, victim);
            victim.Kill();
            await Negsim.EndAsync(victim);
        }

        Assert.Equal(whole, (await negsim.RunAsync("run", "--resume", "--out", "killed", "--json")).Json.GetProperty("digest").GetString());
    });

    [Fact]
    public Task Interrupting_a_run_exits_130_with_a_checkpoint_to_resume() => InTimeAsync(async negsim =>
    {
        var whole = await WholeAsync(negsim);
        using (var process = negsim.Start("run", "quarrel", "--months", Months, "--out", "stopped", "--quiet"))
        {
            await MonthsAsync(negsim["stopped"], 5, process);
            Assert.Equal(0, Kill(process.Id, Interrupt));
            var ended = await Negsim.EndAsync(process);
            Assert.Equal(130, ended.Code);
            Assert.Contains("--resume --out stopped", ended.Error, StringComparison.Ordinal);
        }

        Assert.Contains("\"status\": \"interrupted\"", File.ReadAllText(Path.Combine(negsim["stopped"], "manifest.json")),
            StringComparison.Ordinal);
        var resumed = await negsim.RunAsync("run", "--resume", "--out", "stopped", "--json");
        Assert.Equal((0, whole), (resumed.Code, resumed.Json.GetProperty("digest").GetString()));
    });

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    /// <summary>Tries again where the run was over before it could be disturbed: how fast it is, is the machine's affair.</summary>
    private static async Task InTimeAsync(Func<Negsim, Task> disturb)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var negsim = new Negsim();
            try
            {
                await disturb(negsim);
                return;
            }
            catch (TooLateException) when (attempt < 10)
            {
            }
        }
    }

    private static async Task<string> WholeAsync(Negsim negsim)
    {
        var ended = await negsim.RunAsync("run", "quarrel", "--months", Months, "--out", "whole", "--json");
        Assert.True(ended.Code == 0, ended.Error);
        return ended.Json.GetProperty("digest").GetString()!;
    }

    /// <summary>Waits until the folder holds that many months.</summary>
    private static async Task MonthsAsync(string folder, int months, Process process)
    {
        await Poll.UntilAsync($"{months} months in {folder}", () => Task.FromResult(process.HasExited || Stored(folder) >= months));
        if (process.HasExited) throw new TooLateException();
    }

    private static long Stored(string folder)
    {
        var store = Path.Combine(folder, "results.db");
        if (!File.Exists(store)) return 0;
        try
        {
            using var connection = new SqliteConnection("Mode=ReadOnly;Pooling=false;Data Source=" + store);
            connection.Open();
            using var count = connection.CreateCommand();
            count.CommandText = "SELECT COUNT(*) FROM months";
            return (long)count.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private sealed class TooLateException() : Exception("The run ended before it could be disturbed.");
}
