using System.Text.Json;
using NegotiationSim.Runner.New;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.PlugIns;

public sealed class PlugInCommandTests : IDisposable
{
    private static readonly string Sample = Repository.Built("samples", "Grudge");
    private static readonly string Scenario = Path.Combine(Repository.Root, "samples", "Grudge", "corvana-bears-a-grudge.json");

    private readonly Negsim negsim = new() { Home = Repository.Root };

    public void Dispose() => negsim.Dispose();

    [Fact]
    public async Task Behaviours_lists_shipped_ones_and_plug_ins_with_their_settings()
    {
        var shipped = (await negsim.RunAsync("behaviours", "--json")).Json.GetProperty("behaviours").EnumerateArray().ToArray();
        Assert.Contains(shipped, b => b.GetProperty("name").GetString() == "hawk" && b.GetProperty("from").GetString() == "shipped");
        Assert.DoesNotContain(shipped, b => b.GetProperty("name").GetString() == "grudge");

        var all = (await negsim.RunAsync("behaviours", "--json", "--plugins", Sample)).Json;
        var grudge = Assert.Single(all.GetProperty("behaviours").EnumerateArray(), b => b.GetProperty("name").GetString() == "grudge");
        Assert.Equal("Grudge.dll", grudge.GetProperty("from").GetString());
        Assert.Equal(["anger", "half-life"], grudge.GetProperty("settings").EnumerateArray().Select(
            s => s.GetProperty("name").GetString()));
        Assert.Equal(shipped.Length + 1, all.GetProperty("behaviours").GetArrayLength());
        (await negsim.RunAsync("behaviours", "hork")).Fails(2, "hork", "Did you mean \"hawk\"?");
    }

    [Fact]
    public async Task The_sample_plays_in_both_engines_is_in_the_manifest_and_changes_what_happens()
    {
        var local = await RunAsync("local", "--engine", "local");
        Assert.Equal(local, await RunAsync("orleans", "--engine", "orleans"));
        Assert.NotEqual(local, await RunAsync("other", "--engine", "local", "--set", "actors.each.COR.behaviour=pragmatist", "--set",
            "actors.each.COR.settings={}"));

        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(negsim["local"], "manifest.json")));
        var listed = Assert.Single(manifest.RootElement.GetProperty("plugIns").EnumerateArray());
        Assert.Equal("Grudge.dll", listed.GetProperty("file").GetString());
        Assert.Equal(64, listed.GetProperty("hash").GetString()!.Length);

        Assert.Equal(0, (await negsim.RunAsync("replay", "local", "--plugins", Sample, "--engine", "local")).Code);
        (await negsim.RunAsync("replay", "local")).Fails(2, "Grudge.dll", "--plugins");
        (await negsim.RunAsync("run", Scenario)).Fails(2, "grudge", "pragmatist");
    }

    [Fact]
    public async Task A_name_that_is_taken_or_none_is_refused_and_nothing_is_overwritten()
    {
        Directory.CreateDirectory(negsim["mine"]);
        await File.WriteAllTextAsync(Path.Combine(negsim["mine"], "notes.md"), "mine");
        (await negsim.RunAsync("new", "behaviour", "mine")).Fails(2, "--out");
        (await negsim.RunAsync("new", "behaviour", "Iron Fist!")).Fails(2, "iron-fist");
        foreach (var taken in new[] { "hawk", "system", "Negsim" }) (await negsim.RunAsync("new", "behaviour", taken)).Fails(2, "is taken");
        // The tests' own copy of the program has no packages beside it.
        (await negsim.RunAsync("new", "behaviour", "iron-fist")).Fails(2, "eng/pack.sh");
        Assert.False(Directory.Exists(negsim["iron-fist"]));
    }

    [Fact]
    public void A_new_behaviour_is_tested_with_the_packages_used_here()
    {
        var versions = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));
        foreach (var (package, version) in new[] { ("xunit", BehaviourProject.Xunit),
            ("xunit.runner.visualstudio", BehaviourProject.XunitRunner), ("Microsoft.NET.Test.Sdk", BehaviourProject.TestSdk), ("Microsoft.Orleans.Sdk", BehaviourProject.Orleans) })
            Assert.Contains($"Include=\"{package}\" Version=\"{version}\"", versions, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string folder, params string[] more)
    {
        var run = await negsim.RunAsync(["run", Scenario, "--plugins", Sample, "--out", folder, "--json", "--quiet", .. more]);
        Assert.True(run.Code == 0, run.Error);
        return run.Json.GetProperty("digest").GetString()!;
    }
}
