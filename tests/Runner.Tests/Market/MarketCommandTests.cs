using System.Runtime.CompilerServices;
using System.Text.Json;
using NegotiationSim.Runner.Market;
using NegotiationSim.Scenarios.Markets;
using Spectre.Console;

namespace NegotiationSim.Runner.Tests.Market;

public class MarketCommandTests
{
    [Theory]
    [InlineData("gsim-4x4.json")]
    [InlineData("embargo.json")]
    [InlineData("price-cap.json")]
    public void Shipped_markets_clear_and_print_every_property(string name)
    {
        var file = MarketFileReader.Read(Path.Combine(Markets(), name));
        var effects = file.Solve();
        using var stream = new MemoryStream();
        MarketJson.Write(file, effects, stream);
        using var json = JsonDocument.Parse(stream.ToArray());

        var n = file.Market.Count;
        foreach (var list in new[] { "priceChange", "compositePriceChange", "producerSurplus", "consumerSurplus", "tariffRevenueChange",
            "netWelfare" })
            Assert.Equal(n, json.RootElement.GetProperty(list).GetArrayLength());
        foreach (var matrix in new[] { "tradeAfter", "quantityChange" })
            Assert.All(json.RootElement.GetProperty(matrix).EnumerateArray(), row => Assert.Equal(n, row.GetArrayLength()));
        Assert.InRange(json.RootElement.GetProperty("residual").GetDouble(), 0.0, 1e-12);
        Assert.True(json.RootElement.GetProperty("iterations").GetInt32() > 1);
    }

    [Fact]
    public void The_price_cap_example_holds_the_cap_and_the_quota()
    {
        var effects = MarketFileReader.Read(Path.Combine(Markets(), "price-cap.json")).Solve();

        Assert.InRange(effects.PriceChange[1], -1e-12, 1e-12);
        Assert.InRange(effects.TradeAfter[11] / (1.0 + effects.PriceChange[2]), 75.0 - 1e-9, 75.0 + 1e-9);
        Assert.True(effects.Rent[0] > 0.0 && effects.Rent[3] > 0.0);
    }

    [Fact]
    public void The_report_names_every_region()
    {
        var file = MarketFileReader.Read(Path.Combine(Markets(), "embargo.json"));
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });

        MarketReport.Write(file, file.Solve(), linear: false, console);

        Assert.All(file.Market.Economies, region => Assert.Contains(region, text.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("market", "no-such-file.json")]
    [InlineData("market")]
    public async Task Wrong_input_exits_with_2(params string[] args) =>
        Assert.Equal(ExitCode.WrongInput, await CommandLine.InvokeAsync(args));

    private static string Markets([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "config", "markets");
}
