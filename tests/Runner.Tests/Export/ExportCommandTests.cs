using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Export;

public class ExportCommandTests
{
    [Fact]
    public async Task Export_writes_tables_and_codebook_and_overwrites_nothing()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--out", "a", "--quiet");

        var ended = await negsim.RunAsync("export", "a", "--tables", "headlines,months", "--out", "figures");

        Assert.True(ended.Code == 0, ended.Error);
        Assert.Equal(25, (await File.ReadAllLinesAsync(negsim["figures/months.csv"])).Length);
        Assert.StartsWith("run,replicate,series,month,value", (await File.ReadAllLinesAsync(negsim["figures/headlines.csv"]))[0],
            StringComparison.Ordinal);
        Assert.True(File.Exists(negsim["figures/datapackage.json"]));
        (await negsim.RunAsync("export", "a", "--out", "figures")).Fails(2, "nothing is overwritten");
        (await negsim.RunAsync("export", "a", "--tables", "mnths")).Fails(2, "Did you mean \"months\"?");
        (await negsim.RunAsync("export", "a", "--format", "xlsx")).Fails(2, "write csv or parquet");
        (await negsim.RunAsync("export", "none")).Fails(2, "no such run folder");
    }
}
