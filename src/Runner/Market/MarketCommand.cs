using System.CommandLine;
using NegotiationSim.Model.Market;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Runner.Market;

/// <summary><c>negsim market</c>: one market before and after a change of policy.</summary>
public static class MarketCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A market file (JSON); examples are in config/markets" };
        var linear = new Option<bool>("--linear") { Description = "GSIM's linear formulas instead of the non-linear market" };
        var json = new Option<bool>("--json")
        {
            Description =
            "Machine output on stdout; changes are shares (0.1 is 10 %), values in the file's currency"
        };
        var command = new Command("market", Help) { file, linear, json };
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(linear), parse.GetValue(json)));
        return command;
    }

    private static string Help => string.Join(Environment.NewLine,
        "Show what new tariffs, bans, quotas and price caps do to one market.",
        "",
        "Examples:",
        "  negsim market config/markets/gsim-4x4.json",
        "  negsim market config/markets/gsim-4x4.json --linear",
        "  negsim market config/markets/embargo.json --json",
        "",
        "A market file has regions, trade (rows export, columns import, at world prices), tariffsBefore and",
        "tariffsAfter (T = 1 + tariff; null bans the pair), and elasticities { demand, supply, substitution },",
        "each one number or a list. Optional: quotas (quantity in base-value units) and priceCaps (multiple of",
        "the base price), with null for no limit. docs/model/market.md has the equations.");

    private static int Run(string file, bool linear, bool asJson)
    {
        var market = MarketFileReader.Read(file);
        MarketEffects effects;
        try
        {
            effects = linear ? market.SolveLinear() : market.Solve();
        }
        catch (MarketException fault)
        {
            Console.Error.WriteLine(file + ": " + fault.Message);
            return ExitCode.Failed;
        }

        if (!asJson)
        {
            MarketReport.Write(market, effects, linear, Screen.Output);
            return ExitCode.Done;
        }

        using var output = Console.OpenStandardOutput();
        MarketJson.Write(market, effects, output);
        output.Write("\n"u8);
        return ExitCode.Done;
    }
}
