using System.Diagnostics;
using NegotiationSim.Runner.Tests.Support;
using Xunit.Abstractions;

namespace NegotiationSim.Runner.Tests.Kills;

/// <summary>
/// kill -9 at drawn moments, over every store of one process: a run's folder, an experiment's, tables being exported. However often it
/// is killed, what is there in the end is what an undisturbed process leaves. The cluster's store has its own test in Silo.Tests.
/// </summary>
[Collection(Alone.Name)]
[Trait("Length", "Long")]
public class KillsTests(ITestOutputHelper log)
{
    private const string Experiment = """
        {"title": "Killed", "scenario": "quarrel", "seed": 5, "replicates": 4, "design": "latin-hypercube", "points": 40,
         "factors": [{"path": "parameters.routing.most", "min": 0.05, "max": 0.3}, {"path": "measures.ban.enforcement", "min": 0.1, "max": 0.9}]}
        """;

    [Theory]
    [InlineData("local", 25)]
    [InlineData("orleans", 15)]
    public async Task A_runs_folder(string engine, int kills)
    {
        using var negsim = new Negsim();
        string[] first = ["run", "quarrel", "--months", "1200", "--engine", engine, "--quiet", "--out"];
        var (whole, took) = await WholeAsync(negsim, [.. first, "whole"]);
        Assert.True(whole.Code == 0, whole.Error);
        await KillAsync(kills, took, async (killer, chain) =>
        {
            var folder = "killed-" + chain;
            while (true)
            {
                string[] line = File.Exists(negsim[folder + "/manifest.json"]) ? ["run", "--resume", "--engine", engine, "--quiet", "--out", folder]
                    : [.. first, folder];
                if (await killer.RunAsync(negsim, line) is not { } ended) continue;
                Assert.True(ended.Code == 0, ended.Error);
                break;
            }

            var same = await negsim.RunAsync("diff", "whole", folder);
            Assert.True(same.Code == 0, same.Output + same.Error);
        });
    }

    [Fact]
    public async Task An_experiments_folder()
    {
        using var negsim = new Negsim();
        await File.WriteAllTextAsync(negsim["e.json"], Experiment);
        var (whole, took) = await WholeAsync(negsim, ["experiment", "run", "e.json", "--quiet", "--out", "whole"]);
        Assert.True(whole.Code == 0, whole.Error);
        var expected = (await negsim.RunAsync("experiment", "analyse", "whole", "--outcome", "flow:CCC:AAA", "--json")).Output;
        await KillAsync(25, took, async (killer, chain) =>
        {
            var folder = "killed-" + chain;
            while (true)
            {
                if (await killer.RunAsync(negsim, ["experiment", "run", "e.json", "--quiet", "--out", folder]) is not { } ended) continue;
                Assert.True(ended.Code == 0, ended.Error);
                break;
            }

            Assert.Equal(expected, (await negsim.RunAsync("experiment", "analyse", folder, "--outcome", "flow:CCC:AAA", "--json")).Output);
        });
    }

    [Theory]
    [InlineData("csv", 12)]
    [InlineData("parquet", 13)]
    public async Task Tables_being_exported(string format, int kills)
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--months", "600", "--keep", "all", "--quiet", "--out", "a");
        string[] line = ["export", "a", "--format", format, "--out"];
        var (whole, took) = await WholeAsync(negsim, [.. line, "whole"]);
        Assert.True(whole.Code == 0, whole.Error);
        var expected = Bytes(negsim["whole"]);
        await KillAsync(kills, took, async (killer, chain) =>
        {
            var folder = "killed-" + chain;
            while (true)
            {
                if (await killer.RunAsync(negsim, [.. line, folder]) is not { } ended) continue;
                // Else it was killed between its last act and its end.
                if (ended.Code != 0) Assert.Contains("nothing is overwritten", ended.Error, StringComparison.Ordinal);
                break;
            }

            Assert.Equal(expected, Bytes(negsim[folder]));
        });
    }

    private static async Task<(Ended Ended, TimeSpan Took)> WholeAsync(Negsim negsim, string[] line)
    {
        var began = Stopwatch.GetTimestamp();
        var ended = await negsim.RunAsync(line);
        return (ended, Stopwatch.GetElapsedTime(began));
    }

    private async Task KillAsync(int kills, TimeSpan whole, Func<Killer, int, Task> chain)
    {
        var killer = new Killer(kills, whole);
        var chains = 0;
        while (killer.Left > 0) await chain(killer, chains++);
        log.WriteLine($"{kills} kills over {chains} undertakings, each at a moment of the {whole.TotalSeconds:0.0} s one takes undisturbed.");
    }

    private static string Bytes(string folder) => string.Join('\n', Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(
        StringComparer.Ordinal).Select(f => Path.GetFileName(f) + " " + Convert.ToHexString(
        System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));
}
