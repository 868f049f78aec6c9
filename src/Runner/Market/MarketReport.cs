using System.Globalization;
using NegotiationSim.Model.Market;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Market;

/// <summary>Shows the effects on a market on a terminal: prices, welfare, and the largest changes of trade.</summary>
public static class MarketReport
{
    private const int MostRegions = 40;
    private const int MostPairs = 12;

    /// <summary>Writes the report.</summary>
    public static void Write(MarketFile file, MarketEffects effects, bool linear, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]" + Markup.Escape(file.Title) + "[/]  " + file.Market.Count + " regions, "
            + (linear ? "GSIM's linear market" : "non-linear market"));
        console.Show(Regions(file.Market, effects));
        if (file.Market.Count > MostRegions) console.WriteLine(
            "The first " + MostRegions + " of " + file.Market.Count + " regions; --json has them all.");
        console.Show(Pairs(file.Market, effects));
        console.WriteLine("Values in the currency of the file. Cleared to "
            + effects.Residual.ToString("0.0e+0", CultureInfo.InvariantCulture)
            + " of base sales in " + effects.Iterations + (effects.Iterations == 1 ? " evaluation." : " evaluations."));
    }

    private static Table Regions(ArmingtonMarket market, MarketEffects effects)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("region");
        var hasRent = Array.Exists(effects.Rent, rent => rent != 0.0);
        string[] headings = ["export price", "import price", "producers", "consumers", "tariffs", .. hasRent ? new[] { "rent" } : [],
            "net welfare"];
        foreach (var heading in headings) table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        var noise = 1e-11 * market.Sales.Sum();
        for (var i = 0; i < Math.Min(market.Count, MostRegions); i++)
        {
            table.AddRow(
            [
                Markup.Escape(market.Economies[i]), market.Sales[i] == 0.0 ? "-" : Share(effects.PriceChange[i]),
                market.Expenditure[i] == 0.0 ? "-" : Share(effects.CompositePriceChange[i]),
                Value(effects.ProducerSurplus[i], noise), Value(effects.ConsumerSurplus[i], noise),
                    Value(effects.TariffRevenueChange[i], noise),
                .. hasRent ? new[] { Value(effects.Rent[i], noise) } : [], "[bold]" + Value(effects.NetWelfare[i], noise) + "[/]",
            ]);
        }

        return table;
    }

    private static Table Pairs(ArmingtonMarket market, MarketEffects effects)
    {
        var n = market.Count;
        var table = new Table().Border(TableBorder.Simple).Title("largest changes of trade").AddColumns("from", "to");
        foreach (var heading in new[] { "before", "after", "value", "quantity" }) table.AddColumn(
            new TableColumn(heading).RightAligned().NoWrap());
        var largest = Enumerable.Range(0, n * n).Where(cell => market.Trade[cell] > 0.0 || effects.TradeAfter[cell] > 0.0)
            .OrderByDescending(cell => Math.Abs(effects.TradeAfter[cell] - market.Trade[cell])).Take(MostPairs);
        foreach (var cell in largest)
        {
            table.AddRow(Markup.Escape(market.Economies[cell / n]), Markup.Escape(market.Economies[cell % n]), Value(market.Trade[cell]),
                Value(effects.TradeAfter[cell]), Share(effects.TradeAfter[cell] / market.Trade[cell] - 1.0),
                    Share(effects.QuantityChange[cell]));
        }

        return table;
    }

    private static string Share(double change) => double.IsInfinity(change) ? "cut off"
        : (change * 100.0).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) + "\u00a0%";

    // Below the noise the figure is rounding, not an effect.
    private static string Value(double value, double noise = 0.0)
    {
        var size = Math.Abs(value);
        if (size < noise) return "0.00";
        return value.ToString(size >= 1e7 || (size < 0.005 && size > 0.0) ? "0.000e+0" : "#,##0.00", CultureInfo.InvariantCulture);
    }
}
