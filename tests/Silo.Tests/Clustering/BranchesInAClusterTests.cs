using System.Text.Json;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>What-ifs of a cluster's runs, as people order them: by commands, against a silo that is a process.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class BranchesInAClusterTests(PostgresServer postgres)
{
    // A rule on enforcement: practice, which is part of the state, follows it at the branch point.
    private const string Change = "measures.arden-steel.enforcement=0.2";

    [Fact]
    public async Task A_branch_of_a_clusters_run_is_the_branch_of_its_folder()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        using var silo = Negsim.Start(connection, "silo");
        await silo.Port.WaitAsync(Poll.Patience);
        string[] run = ["run", "tariff-war", "--months", "8", "--seed", "7", "--set", "mode=decided", "--json", "--out"];

        foreach (var (name, more) in new[] { ("single", Array.Empty<string>()), ("ensemble", ["--replicates", "3"]) })
        {
            // The oracle: run and branch in one process, which computes the months before the branch point too.
            var alone = await SaidAsync(connection, [.. run, folder[name + "-alone"], .. more]);
            var expected = await SaidAsync(connection, "branch", folder[name + "-alone"], "--at", "6", "--set", Change, "--json", "--out",
                folder[name + "-alone-branch"]);
            Assert.NotEqual(Property(alone, "digest"), Property(expected, "digest"));

            await SaidAsync(connection, [.. run, folder[name], "--cluster", "postgres", "--name", name, .. more]);
            string[] branch = ["branch", name, "--cluster", "postgres", "--at", "6", "--set", Change, "--name", name + "-branch"];
            var said = await SaidAsync(connection, [.. branch, "--json", "--out", folder[name + "-branch"]]);
            Assert.Equal(Property(expected, "digest"), Property(said, "digest"));

            // Its folder is a branch like any other: it has the same months, and the cluster says what it changed.
            await SaidAsync(connection, "diff", folder[name + "-alone-branch"], folder[name + "-branch"]);
            var again = await SaidAsync(connection, [.. branch, "--out", folder[name + "-again"]]);
            Assert.Contains($"Base {name}, variant", again, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_branched_is_refused_with_the_reason()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        using var silo = Negsim.Start(connection, "silo");
        await silo.Port.WaitAsync(Poll.Patience);
        await RefusedAsync(connection, "has no run of this name", "branch", "nobody", "--cluster", "postgres", "--at", "1", "--set", Change);
        // Parked at its first question, it has no month that a branch could have.
        await SaidAsync(connection, "run", "tariff-war", "--months", "4", "--set", "mode=decided", "--set", "actors.each.ARD.seat=true",
            "--cluster", "postgres", "--name", "parked", "--out", folder["parked"]);
        await RefusedAsync(connection, "parked has 0 months so far", "branch", "parked", "--cluster", "postgres", "--at", "2", "--set", Change);
        await RefusedAsync(connection, "Expected a month of the run", "branch", "parked", "--cluster", "postgres", "--at", "9", "--set", Change);
        await RefusedAsync(connection, "--cluster postgres", "branch", folder["parked"], "--at", "1", "--set", Change, "--name", "x");
    }

    private static async Task RefusedAsync(ClusterConnection connection, string reason, params string[] arguments)
    {
        using var command = Negsim.Start(connection, arguments);
        Assert.Equal(2, await command.CodeAsync());
        Assert.Contains(reason, command.Errors, StringComparison.Ordinal);
    }

    private static string Property(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString()!;

    private static async Task<string> SaidAsync(ClusterConnection connection, params string[] arguments)
    {
        using var command = Negsim.Start(connection, arguments);
        return await command.DoneAsync();
    }
}
