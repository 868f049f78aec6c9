using System.Text.Json;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.PlugIns;

[Trait("Length", "Long")]
public sealed class HangingPlugInTests : IDisposable
{
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

        Directory.CreateDirectory(Path.Combine(home, "plug-in"));
        File.Copy(Path.Combine(Repository.Built("tests", "Slow"), "Slow.dll"), Path.Combine(home, "plug-in", "Slow.dll"));
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
    [InlineData("--engine", "orleans")]
    [InlineData("--engine", "orleans", "--replicates", "3")]
    public async Task The_command_ends_names_actor_and_month_and_the_mended_run_goes_on(params string[] how)
    {
        var hang = Path.Combine(home, "plug-in", "hang");
        File.WriteAllText(hang, "");
        Patience(5);
        string[] run = ["run", "quarrel", "--set", "actors.default.behaviour=slow", "--json", .. how];
        (await negsim.RunAsync([.. run, "--out", "hung"])).Fails(1, "(slow), asked in", "has not answered for 5 s", "--resume");
        using (var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(negsim["hung"], "manifest.json"))))
            Assert.Equal("interrupted", manifest.RootElement.GetProperty("status").GetString());

        File.Delete(hang);
        // A busy machine makes nobody hang.
        Patience(3600);
        var resumed = await negsim.RunAsync(["run", "--resume", "--out", "hung", "--json", .. how[..2]]);
        Assert.True(resumed.Code == 0, resumed.Error);
        var undisturbed = await negsim.RunAsync([.. run, "--out", "undisturbed"]);
        Assert.Equal(undisturbed.Json.GetProperty("digest").GetString(), resumed.Json.GetProperty("digest").GetString());
    }

    private void Patience(int seconds) => File.WriteAllText(
        Path.Combine(home, "config", "plugins.json"), $$"""{"folders": ["../plug-in"], "patience": {{seconds}}}""");
}
