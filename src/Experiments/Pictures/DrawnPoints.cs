using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Report;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>The points that have a dot, and a line with the command that runs them again. Of very many an even choice.</summary>
internal sealed class DrawnPoints(Experiment experiment, SweepTable table)
{
    private const int Most = 300;

    /// <summary>Positions in the table.</summary>
    public ImmutableArray<int> Positions { get; } =
    [
        .. Enumerable.Range(0, Math.Min(Most, table.Points.Length))
            .Select(n => (int)((long)n * table.Points.Length / Math.Min(Most, table.Points.Length))),
    ];

    /// <summary>A mark that leads to the point's command; the list serves the keyboard, so that hundreds of dots are
    /// no stops of it.</summary>
    public XElement Link(int position, XElement mark) => Svg("a", At("href", "#" + table.Points[position].Name),
        At("tabindex", "-1"), mark);

    /// <summary>What is shown where the pointer rests on a mark.</summary>
    public XElement Title(int position, double value, string unit) =>
        Svg("title", table.Points[position].Name + ": " + ReportNumber.Of(value) + " " + unit + "; "
            + string.Join(", ", table.Points[position].Settings));

    /// <summary>The list of commands.</summary>
    public IEnumerable<XElement> List()
    {
        if (Positions.Length < table.Points.Length) yield return Html("p",
            $"{Positions.Length} of {table.Points.Length} points are drawn and listed, evenly chosen; curves, bars and boxes use all.");
        yield return Html("p", "A dot leads to its line here. The command runs that point again with the same luck; folders of plug-ins have to be named as for the experiment (--plugins)."
            + (experiment.Replicates > 1 ? string.Create(CultureInfo.InvariantCulture,
                $" It names replicate 0; write another number, up to {experiment.Replicates - 1}, for another of the point's runs.") : ""));
        yield return Html("ul", Class("commands"), Positions.Select(p =>
            Html("li", At("id", table.Points[p].Name), Html("strong", table.Points[p].Name), " ",
                Html("code", ReproducingCommand.Of(experiment, table.Points[p], 0)))));
    }
}
