using System.Text.Json.Nodes;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Tests.Folder;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RunFolder_chooses_a_new_folder_for_every_run()
    {
        using var first = RunFolder.Create(null, folder["runs"], Some());
        using var second = RunFolder.Create(null, folder["runs"], Some());

        Assert.Equal(folder["runs/small-001"], first.Path);
        Assert.Equal("small-002", second.Manifest.Name);
    }

    [Fact]
    public void RunFolder_gives_back_the_manifest_it_was_given()
    {
        var given = Some() with
        {
            Status = RunStatus.Failed,
            Message = "märz \"x\"",
            Keep = Keep.All,
            Digest = new string('b', 64),
            Ended = DateTimeOffset.UnixEpoch,
            Settings = Some().Settings.Add("parameters.routing.most", "0.2"),
            PlugIns = [new PlugIn("Own.dll", "ab")],
        };
        using (RunFolder.Create(folder["a"], "", given))
        {
        }

        var read = RunFolder.ReadManifest(folder["a"]);

        Assert.Equal(given with
        {
            Name = "a",
            Resolved = read.Resolved,
            Settings = read.Settings,
            PlugIns = read.PlugIns,
            Rooms = read.Rooms
        }, read);
        Assert.Equal(["Actors", "Model", "Negotiation", "Scenarios"], read.Rooms.Keys);
        Assert.Equal(given.Rooms.AsEnumerable(), read.Rooms);
        Assert.Equal("[1,{\"a\":0.1}]", read.Resolved.ToJsonString());
        Assert.Equal(given.Settings, read.Settings);
        Assert.Equal(given.PlugIns.AsEnumerable(), read.PlugIns);
    }

    [Fact]
    public void RunFolder_never_takes_a_folder_that_holds_something()
    {
        Directory.CreateDirectory(folder["a"]);
        File.WriteAllText(folder["a/thesis.txt"], "mine");

        Assert.Contains("not empty", Assert.Throws<ResultsException>(() => RunFolder.Create(folder["a"], "", Some())).Message,
            StringComparison.Ordinal);
        Assert.Contains("a file", Assert.Throws<ResultsException>(() => RunFolder.Create(folder["a/thesis.txt"], "", Some())).Message,
            StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder["a/thesis.txt"]));
    }

    [Fact]
    public void RunFolder_keeps_a_second_writer_out_until_the_first_lets_go()
    {
        using (RunFolder.Create(folder["a"], "", Some()))
        {
            Assert.Contains("Another process", Assert.Throws<ResultsException>(() => RunFolder.Open(folder["a"])).Message,
                StringComparison.Ordinal);
            Assert.Equal("a", RunFolder.ReadManifest(folder["a"]).Name);
        }

        using var again = RunFolder.Open(folder["a"]);
        again.Update(again.Manifest with { Status = RunStatus.Done });
        Assert.Equal(RunStatus.Done, RunFolder.ReadManifest(folder["a"]).Status);
    }

    [Fact]
    public void RunFolder_killed_before_it_had_a_store_gets_one_when_opened_again()
    {
        using (RunFolder.Create(folder["a"], "", Some()))
        {
        }

        // What a process killed while making the store leaves.
        File.WriteAllText(folder["a/results.db.new"], "half");
        using var again = RunFolder.Open(folder["a"]);
        using var store = again.OpenStore();
        Assert.Empty(store.Runs());
    }

    [Fact]
    public void RunFolder_killed_before_its_manifest_is_as_good_as_empty()
    {
        Directory.CreateDirectory(folder["a"]);
        File.WriteAllText(folder["a/.lock"], "");
        File.WriteAllText(folder["a/manifest.json.new"], "{");

        using var begun = RunFolder.Create(folder["a"], "", Some());
        Assert.Equal("a", RunFolder.ReadManifest(folder["a"]).Name);
    }

    [Theory]
    [InlineData("{", "damaged")]
    [InlineData("", "damaged")]
    [InlineData("null", "damaged")]
    [InlineData("[]", "damaged")]
    [InlineData("{\"format\": 1}", "damaged")]
    [InlineData("{\"format\": 1, \"scenario\": 3, \"seed\": 1, \"months\": 2, \"resolved\": {}, \"scenarioHash\": \"\"}", "damaged")]
    [InlineData("{\"format\": 2}", "newer negsim")]
    public void RunFolder_says_what_is_wrong_with_a_manifest(string text, string part)
    {
        Directory.CreateDirectory(folder["a"]);
        File.WriteAllText(folder["a/manifest.json"], text);

        Assert.Contains(part, Assert.Throws<ResultsException>(() => RunFolder.Open(folder["a"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RunFolder_says_when_there_is_none()
    {
        Assert.Contains("no such run folder", Assert.Throws<ResultsException>(() => RunFolder.Open(folder["none"])).Message,
            StringComparison.Ordinal);
        Assert.Contains("no run folder", Assert.Throws<ResultsException>(() => RunFolder.Open(folder.Path)).Message,
            StringComparison.Ordinal);
        Assert.Contains("no results.db", Assert.Throws<ResultsException>(() => RunFolder.StoreOf(folder.Path)).Message,
            StringComparison.Ordinal);
        Assert.Contains("cannot be used", Assert.Throws<ResultsException>(() => RunFolder.Create("/dev/null/a", "", Some())).Message,
            StringComparison.Ordinal);
    }

    private static Manifest Some() => new()
    {
        Scenario = "small",
        Seed = 7,
        Months = 30,
        Resolved = JsonNode.Parse("[1,{\"a\":0.1}]")!,
        ScenarioHash = new string('a', 64),
        Started = DateTimeOffset.UnixEpoch
    };
}
