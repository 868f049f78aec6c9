using System.Text.Json;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.PlugIns;

public sealed class HangingPlugInTests : IDisposable
{
    private const string Counts = "return (new(memory.Months + 1), Answer.Nothing);";

    private readonly string home = Directory.CreateTempSubdirectory("negsim-home-").FullName;
    private readonly Negsim negsim;

    public HangingPlugInTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "config"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(home, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(Path.Combine(home, "config", "plugins.json"), """{"folders": ["../plug-in"], "patience": 2}""");
        negsim = new Negsim { Home = home };
    }

    public void Dispose()
    {
        negsim.Dispose();
        Directory.Delete(home, recursive: true);
    }

    [Theory]
    [InlineData("--engine", "local")]
    [InlineData("--engine", "local", "--replicates", "3")]
#if ORLEANS
    [InlineData("--engine", "orleans")]
    [InlineData("--engine", "orleans", "--replicates", "3")]
#endif
    public async Task The_command_ends_names_actor_and_month_and_the_mended_run_goes_on(params string[] how)
    {
        Compile("if (briefing.Month == 7) System.Threading.Thread.Sleep(-1); " + Counts);
        string[] run = ["run", "quarrel", "--set", "actors.default.behaviour=slow", "--json", .. how];
        (await negsim.RunAsync([.. run, "--out", "hung"])).Fails(1, "(slow), asked in", "has not answered for 2 s", "--resume");
        using (var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(negsim["hung"], "manifest.json"))))
            Assert.Equal("interrupted", manifest.RootElement.GetProperty("status").GetString());

        Compile(Counts);
        var resumed = await negsim.RunAsync(["run", "--resume", "--out", "hung", "--json", .. how[..2]]);
        Assert.Contains("another Slow.dll", resumed.Error, StringComparison.Ordinal);
        var undisturbed = await negsim.RunAsync([.. run, "--out", "undisturbed"]);
        Assert.Equal(undisturbed.Json.GetProperty("digest").GetString(), resumed.Json.GetProperty("digest").GetString());
    }

    private void Compile(string decide) => CompiledPlugIn.Write(Path.Combine(home, "plug-in"), "Slow", CompiledPlugIn.Behaviour("slow", decide));
}
