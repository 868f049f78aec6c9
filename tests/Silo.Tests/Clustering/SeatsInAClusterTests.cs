using System.Text.Json;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>A seat of a cluster's run, played as people and programs play it: by commands, against a silo that is a process.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class SeatsInAClusterTests(PostgresServer postgres)
{
    private const string Seat = "actors.each.RUS={\"behaviour\": \"pragmatist\", \"seat\": true}";
    private const string Nothing = "while read -r question; do echo '{\"chosen\": []}'; done";

    [Fact]
    public async Task A_run_of_a_cluster_is_answered_by_a_person_or_a_program_and_its_folder_replays_without_them()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        using var silo = Negsim.Start(connection, "silo");
        await silo.Port.WaitAsync(Poll.Patience);

        // The oracle: the same run in one process, its seat played by a program that never does anything.
        using var alone = Negsim.Start(connection, Run(folder, "alone", "--seat", "RUS=" + Nothing));
        var expected = Property(await alone.DoneAsync(), "digest");

        using (var program = Negsim.Start(connection, Run(folder, "by-program", "--cluster", "postgres", "--name", "by-program", "--seat",
            "RUS=" + Nothing))) Assert.Equal(expected, Property(await program.DoneAsync(), "digest"));

        using (var parked = Negsim.Start(connection, Run(folder, "never", "--cluster", "postgres", "--name", "by-hand")))
        {
            Assert.Equal(0, await parked.CodeAsync());
            Assert.Contains("negsim answer by-hand --cluster postgres", parked.Errors, StringComparison.Ordinal);
        }

        using (var invented = Negsim.Start(connection, "answer", "by-hand", "--cluster", "postgres", "--choose", "invade-mars"))
        {
            Assert.Equal(1, await invented.CodeAsync());
            Assert.Contains("not on its menu", invented.Errors, StringComparison.Ordinal);
        }

        var said = await SaidAsync(connection, "answer", "by-hand", "--cluster", "postgres");
        Assert.Contains("RUS is asked to", said, StringComparison.Ordinal);
        Assert.Contains("negsim answer by-hand --cluster postgres --actor RUS", said, StringComparison.Ordinal);
        var answers = 0;
        for (var outcome = "parked"; outcome != "done"; answers++)
        {
            Assert.InRange(answers, 0, 40);
            said = await SaidAsync(connection, "answer", "by-hand", "--cluster", "postgres", "--nothing", "--json");
            outcome = Property(said, "outcome");
        }

        Assert.Equal(expected, Property(said, "digest"));
        await SaidAsync(connection, "attach", "by-hand", "--json", "--out", folder["by-hand"]);
        Assert.Equal(answers, File.ReadAllLines(Path.Combine(folder["by-hand"], "inputs.jsonl")).Length);
        Assert.Contains(expected, await SaidAsync(connection, "replay", folder["by-hand"]), StringComparison.Ordinal);
    }

    private static string[] Run(TemporaryFolder folder, string name, params string[] more) =>
        ["run", "us-russia-reset", "--months", "3", "--seed", "7", "--set", Seat, "--set", "mode=decided", "--json", "--out", folder[name], .. more];

    private static string Property(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString()!;

    private static async Task<string> SaidAsync(ClusterConnection connection, params string[] arguments)
    {
        using var command = Negsim.Start(connection, arguments);
        return await command.DoneAsync();
    }
}
