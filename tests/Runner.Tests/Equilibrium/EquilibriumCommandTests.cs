using System.Text.Json;
using NegotiationSim.Runner.Equilibrium;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Equilibrium;

public class EquilibriumCommandTests
{
    [Fact]
    public async Task It_prints_first_order_welfare_and_exact_real_income_under_names_that_say_which()
    {
        using var negsim = new Negsim { Home = Repository.Root };
        var text = (await negsim.RunAsync("equilibrium", "nafta-1993-2005")).Output;

        Assert.Contains("real income", text, StringComparison.Ordinal);
        Assert.Contains("welfare, first order of Mexico", text, StringComparison.Ordinal);
        Assert.Contains("1.3121", text, StringComparison.Ordinal);
        Assert.Contains("+0.0073", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_region_pair_and_published_figure()
    {
        using var negsim = new Negsim { Home = Repository.Root };
        using var json = JsonDocument.Parse((await negsim.RunAsync("equilibrium", "border-removal", "--json")).Output);
        var root = json.RootElement;

        Assert.Equal(41, root.GetProperty("regions").GetArrayLength());
        Assert.Equal(41, root.GetProperty("tradeAfter").GetArrayLength());
        Assert.Equal(10, root.GetProperty("published").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("regions")[0].GetProperty("welfareFirstOrder").ValueKind);
        Assert.InRange(root.GetProperty("residual").GetDouble(), 0.0, 1e-12);
    }

    [Fact]
    public async Task Validate_knows_the_kind_of_file()
    {
        using var negsim = new Negsim { Home = Repository.Root };
        var file = Path.Combine(Repository.Root, "config", "equilibrium", "border-removal.json");
        Assert.Contains("an equilibrium file of 41 regions and 1 sectors, 10 published figures",
            (await negsim.RunAsync("validate", file)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("equilibrium", "Required argument missing")]
    [InlineData("equilibrium border-removl", "Did you mean \"border-removal\"?")]
    [InlineData("equilibrium nowhere.json", "There is no such file")]
    public async Task Wrong_input_is_one_clear_message_and_exit_code_2(string line, string says)
    {
        using var negsim = new Negsim { Home = Repository.Root };
        (await negsim.RunAsync(line.Split(' '))).Fails(2, says);
    }

    [Fact]
    public async Task A_world_without_an_equilibrium_is_named_and_the_exit_code_is_1()
    {
        using var negsim = new Negsim();
        Directory.CreateDirectory(negsim["base"]);
        File.WriteAllText(negsim["base/sectors.csv"], "sector,elasticity\nfood,4\n");
        File.WriteAllText(negsim["base/trade.csv"], "sector,exporter,importer,value,tariff\nfood,A,B,1,0\nfood,B,A,1,0\nfood,B,B,1,0\n");
        File.WriteAllText(negsim["closed.json"], """{ "title": "T", "tables": "base", "changes": [{ "open": 0 }] }""");
        (await negsim.RunAsync("equilibrium", "./closed.json")).Fails(1, "closed.json", "A buys food and every seller is closed to it");
    }

    [Fact]
    public void The_page_of_the_literature_is_what_the_files_give() =>
        Assert.True(File.ReadAllText(Path.Combine(Repository.Root, "docs", "model", LiteraturePage.FileName)) == LiteraturePage.Text(),
            "Run: ./negsim pages --update");
}
