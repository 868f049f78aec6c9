using System.Text.Json;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>Silos as processes, some with a plug-in and some without.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class CapabilityTests(PostgresServer postgres)
{
    private static readonly string PlugIn = Repository.Built("samples", "Hegemon");

    [Fact]
    public async Task A_plug_in_that_one_silo_of_two_lacks_fails_no_run_and_where_none_has_it_the_order_says_so()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        using var without = Negsim.Start(connection, "silo");
        using var with = Negsim.Start(connection, "silo", "--plugins", PlugIn);
        var (lacking, having) = (await without.Port.WaitAsync(Poll.Patience), await with.Port.WaitAsync(Poll.Patience));

        // Before, three of three such runs failed: actors were placed where the plug-in was not.
        for (var seed = 1; seed <= 3; seed++)
        {
            using var run = Negsim.Start(connection, Order(folder, "run-" + seed, seed));
            using var alone = Negsim.Start(connection, "run", "tariff-war", "--months", "3", "--seed", seed.ToString(
                System.Globalization.CultureInfo.InvariantCulture), "--json", "--out", folder["alone-" + seed]);
            Assert.Equal(Digest(await alone.DoneAsync()), Digest(await run.DoneAsync()));
        }

        using (var list = JsonDocument.Parse(await SaidAsync(connection, "cluster", "ls", "--json")))
        {
            var programs = list.RootElement.GetProperty("silos").EnumerateArray().ToDictionary(
                s => s.GetProperty("silo").GetString()!, s => s.GetProperty("program").GetString()!);
            Assert.Contains("Hegemon.dll=", programs[$"127.0.0.1:{having}"], StringComparison.Ordinal);
            Assert.DoesNotContain("Hegemon", programs[$"127.0.0.1:{lacking}"], StringComparison.Ordinal);
        }

        with.Terminate();
        Assert.Equal(0, await with.CodeAsync());
        using var late = Negsim.Start(connection, Order(folder, "late", 4));
        Assert.Equal(2, await late.CodeAsync());
        Assert.Contains($"127.0.0.1:{lacking} lacks the plug-in", late.Errors, StringComparison.Ordinal);
        Assert.Contains("Hegemon.dll.", late.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(await ClusterRuns.ListAsync(connection, null, default), r => r.Name == "late");
    }

    private static string[] Order(TemporaryFolder folder, string name, int seed) =>
        ["run", "tariff-war", "--plugins", PlugIn, "--months", "3", "--cluster", "postgres", "--json", "--name", name, "--out", folder[name],
            "--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    private static string Digest(string json) => JsonDocument.Parse(json).RootElement.GetProperty("digest").GetString()!;

    private static async Task<string> SaidAsync(ClusterConnection connection, params string[] arguments)
    {
        using var command = Negsim.Start(connection, arguments);
        return await command.DoneAsync();
    }
}
