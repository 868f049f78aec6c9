using System.Globalization;
using System.Text;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Scenarios.Pages;

/// <summary><c>docs/model/assumed.md</c>: what of a scenario was fitted, and which numbers of its measures are the act's or
/// assumed.</summary>
public static class AssumedPage
{
    /// <summary>File name of the page, below <c>docs/model</c>.</summary>
    public const string FileName = "assumed.md";

    /// <summary>The page for a scenario.</summary>
    public static string Text(LoadedScenario loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var text = new StringBuilder("# What was fitted and what is assumed\n\nMade by `negsim pages --update` from scenario `")
            .Append(loaded.Resolved.Id).Append("`; do not edit.\n\n## Fitted\n\nEvery constant that was set with an outcome in view, and the window it was seen in. ")
            .Append("The mark [C] on a parameter and a row here come together; a test fails where one stands without the other.\n\n")
            .Append("| constant | value | window | series | what was in view |\n|---|---:|---|---|---|\n");
        foreach (var one in loaded.Fitted)
        {
            text.Append("| `").Append(one.Path).Append("` | ").Append(Number(one.Value)).Append(" | ").Append(one.From).Append(" to ")
                .Append(one.Until).Append(" | ").AppendJoin(", ", one.Series.Select(s => "`" + s + "`")).Append(" | ").Append(one.Objective)
                .Append(" |\n");
        }

        text.Append("\n## Numbers of measures\n\nA number is the act's where the act or the report named as source says it. Shares of goods are assumed where ")
            .Append("an annex of customs codes was turned into a share of the model's commodities by judgement; enforcement is never the act's. ")
            .Append("Whoever assumed them lives after 2021 and has read what happened: `fitted` lists those that were moved until they fitted.\n\n")
            .Append("| measure | rate | goods in part | enforcement | source |\n|---|---|---|---|---|\n");
        foreach (var (measure, basis) in loaded.Resolved.Measures.Zip(loaded.Bases))
        {
            text.Append("| `").Append(measure.Id).Append("` | ")
                .Append(measure.Rate == 0 ? "" : Said(Number(measure.Rate), "rate", basis, IsFitted(loaded, measure, "rate"))).Append(" | ")
                .Append(Goods(measure, basis, loaded)).Append(" | ")
                .Append(Said(Number(measure.Enforcement), "enforcement", basis, IsFitted(loaded, measure, "enforcement"), "in full"))
                .Append(" | ").Append(measure.Source).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Goods(Measure measure, MeasureBasis basis, LoadedScenario loaded)
    {
        var parts = measure.Goods.Where(g => g.Scope != 1).Select(
            g => loaded.Resolved.World.Commodities[g.Commodity].Id + " " + Number(g.Scope)).ToArray();
        return parts.Length == 0 ? basis.Assumed.Contains("goods") ? "assumed: which goods" : ""
            : Said(string.Join(", ", parts), "goods", basis, false)
                + string.Concat(measure.Goods.Select(g => loaded.Resolved.World.Commodities[g.Commodity].Id)
                    .Where(good => IsFitted(loaded, measure, "goods." + good)).Select(good => "; " + good + " fitted"));
    }

    private static bool IsFitted(LoadedScenario loaded, Measure measure, string part) =>
        loaded.Fitted.Any(f => f.Path == "measures." + measure.Id + "." + part);

    private static string Said(string number, string part, MeasureBasis basis, bool isFitted, string otherwise = "the act's") =>
        number + (isFitted ? ", fitted" : basis.Assumed.Contains(part) ? ", assumed" : ", " + otherwise);

    private static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
