using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Runner.Tests.Worlds;

public sealed class WorldCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negsim-worlds-").FullName;

    private static string Core => Path.Combine(ConfigFolder.Find("worlds"), "core-2021");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task World_build_writes_the_committed_trade_file_again()
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        foreach (var file in Directory.EnumerateFiles(Core, "*", SearchOption.AllDirectories).Where(
            f => Path.GetFileName(f) != "trade.csv"))
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(Core, file)));
        var page = Path.Combine(folder, "fit.md");
        Assert.Equal(ExitCode.Done, await CommandLine.InvokeAsync(["world", "build", folder, "--report", page]));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Core, "trade.csv")), File.ReadAllBytes(Path.Combine(folder, "trade.csv")));
        Assert.StartsWith("# The world `core-2021`", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task World_import_makes_a_world_that_can_be_read()
    {
        var data = Path.Combine(folder, "baci.csv");
        File.WriteAllText(data, "t,i,j,k,v,q\n2021,643,842,310210,1500000,1\n");
        var world = Path.Combine(folder, "new");
        Assert.Equal(ExitCode.Done, await CommandLine.InvokeAsync(
            ["world", "import", "baci", data, "--world", "core-2021", "--out", world]));
        var read = WorldReader.Read(Path.Combine(world, "world.json"));
        var was = WorldReader.Read(Path.Combine(Core, "world.json"));
        var (from, to, urea) = (read.EconomyOrdinal("RUS"), read.EconomyOrdinal("USA"), read.CommodityOrdinal("fertilizer"));
        var cell = from * read.EconomyCount + to;

        // 1.5 bn dollars of urea, HS 310210; one product leaves the pair's other goods as they were.
        Assert.Equal(1500, read.Trade(urea)[cell], 9);
        Assert.Equal(was.PairTrade(from, to) - was.Trade(urea)[cell] + 1500, read.PairTrade(from, to), 6);
        Assert.Equal(ExitCode.WrongInput, await CommandLine.InvokeAsync(
            ["world", "import", "baci", data, "--world", "core-2021", "--out", world]));
    }

    [Theory]
    [InlineData("world", "build", "core-2012")]
    [InlineData("world", "build", "four-states")]
    [InlineData("world", "import", "xml", "f", "--world", "core-2021", "--out", "o")]
    [InlineData("world", "import", "baci", "no-such.csv", "--world", "core-2021", "--out", "no-such-folder")]
    public async Task Wrong_input_exits_with_two(params string[] args) =>
        Assert.Equal(ExitCode.WrongInput, await CommandLine.InvokeAsync(args));

    [Fact]
    public async Task Worlds_lists_what_there_is() =>
        Assert.Equal(ExitCode.Done, await CommandLine.InvokeAsync(["worlds", "--json"]));
}
