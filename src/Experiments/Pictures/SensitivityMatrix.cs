using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Report;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>Every factor against every outcome: a cell the darker, the larger a share of the outcome's strongest
/// sensitivity it holds; its number says the same.</summary>
internal static class SensitivityMatrix
{
    private const int Shades = 5;

    public static XElement Draw(Experiment experiment, SweepTable table, IReadOnlyList<(OutcomeAnalysis Analysis, int Series)> outcomes)
    {
        var rows = outcomes.Select(o => (o.Analysis.Id, Sensitivities.Of(experiment, table, o.Analysis, o.Series)
            .Bars.Where(b => !b.IsFirst).ToDictionary(b => b.Name, b => b.Value.Estimate, StringComparer.Ordinal))).ToArray();
        var names = rows[0].Item2.Keys.Order(StringComparer.Ordinal).ToArray();
        return Wide("Sensitivities", Html("table", Class("matrix"),
            Html("caption", "Outcomes and factors: " + Sensitivities.Of(experiment, table, outcomes[0].Analysis, outcomes[0].Series)
                .Measure),
            Html("thead", Html("tr", Html("th", At("scope", "col"), "outcome"), names.Select(n => Html("th", At("scope", "col"), n)))),
            Html("tbody", rows.Select(row => Html("tr", Html("th", At("scope", "row"), row.Id),
                names.Select(n => Cell(row.Item2[n], row.Item2.Values.Max(Math.Abs))))))));
    }

    private static XElement Cell(double value, double largest)
    {
        var shade = largest > 0 ? (int)Math.Min(Shades - 1, Shades * Math.Abs(value) / largest) : 0;
        return Html("td", Class("shade" + shade.ToString(System.Globalization.CultureInfo.InvariantCulture)), ReportNumber.Of(value));
    }
}
