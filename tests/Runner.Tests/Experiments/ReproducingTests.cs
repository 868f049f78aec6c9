using System.Text.Json;
using ParquetSharp;

namespace NegotiationSim.Runner.Tests.Experiments;

/// <summary>The command that stands beside a run in results.parquet is carried out, and the run is that one to the bit.</summary>
[Trait("Length", "Long")]
public sealed class ReproducingTests : IDisposable
{
    private const int Drawn = 50;

    // Where actors decide, uncertain parameters and luck make every replicate another run.
    private const string Experiment = """
        {"title": "Any one run", "scenario": "tariff-war", "seed": 7, "replicates": 8, "months": 18, "design": "sobol", "points": 16,
         "set": ["parameters.macro.on=true"],
         "factors": [{"path": "parameters.routing.markup", "min": 0.02, "max": 0.5, "distribution": "log-uniform"},
                     {"path": "parameters.routing.most", "min": 0.05, "max": 0.3}]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fifty_runs_drawn_at_random_are_repeated_by_their_own_commands()
    {
        Assert.Equal(0, await CommandLine.InvokeAsync(["experiment", "run", folder.Write("e.json", Experiment), "--out", folder["out"], "--quiet"]));
        using var file = new ParquetFileReader(Path.Combine(folder["out"], "results.parquet"));
        var (commands, digests) = (Column(file, "reproduce"), Column(file, "digest"));
        Assert.Equal(128, digests.Distinct().Count());
        int[] drawn = [.. Enumerable.Range(0, commands.Length)];
        new Random(50).Shuffle(drawn);
        foreach (var row in drawn[..Drawn])
        {
            var target = folder["run-" + row.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            string[] command = [.. Words(commands[row])[1..], "--out", target, "--quiet"];
            Assert.Equal(0, await CommandLine.InvokeAsync(command));
            var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(target, "manifest.json"))).RootElement;
            Assert.Equal((commands[row], digests[row]), (commands[row], manifest.GetProperty("digest").GetString()));
        }
    }

    // As a shell would: single quotes keep a word together.
    private static string[] Words(string command) =>
        [.. command.Split('\'').SelectMany((part, n) => n % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string[] Column(ParquetFileReader file, string name)
    {
        var at = Enumerable.Range(0, file.FileMetaData.NumColumns).Single(c => file.FileMetaData.Schema.Column(c).Name == name);
        using var group = file.RowGroup(0);
        using var column = group.Column(at).LogicalReader<string>();
        return column.ReadAll((int)group.MetaData.NumRows);
    }
}
