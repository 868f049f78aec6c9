using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using NegotiationSim.Model.History;
using NegotiationSim.Results.History;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>
/// Lines over months: a run each, told apart by dash and label; bands of an ensemble; recorded figures as rings and bars.
/// </summary>
/// <param name="Title">What is shown.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Dates">Calendar months.</param>
/// <param name="Lines">Name and figures of each line; at most four.</param>
/// <param name="Band">Series whose replicates make the bands; null for none.</param>
/// <param name="Recorded">Recorded figures; null for none.</param>
/// <param name="Events">Months of numbered events.</param>
internal sealed record LineChart(
    string Title, string Unit, ImmutableArray<string> Dates, ImmutableArray<(string Name, double[] Values)> Lines,
    SeriesFigures? Band, RecordedSeries? Recorded, ImmutableArray<int> Events)
{
    /// <summary>Measures that act on what is shown: the months in which each came into force and ended, in order.</summary>
    public ImmutableArray<MeasureMark> Acts { get; init; } = [];

    /// <summary>Which colour and dash each line has, from 0; left out, lines have them in their order.</summary>
    public ImmutableArray<int> Hues { get; init; } = [];

    private const int NamedActs = 3;
    private const double NumberApart = 18;

    private static readonly double[] Levels = [0.1, 0.25, 0.5, 0.75, 0.9];
    private static readonly string[] LevelNames = ["10 %", "25 %", "median", "75 %", "90 %"];

    /// <summary>The chart with its caption and its table of figures.</summary>
    public XElement Draw()
    {
        // Replicates that all agree have no band worth drawing.
        var bands = Band is { HasBand: true } && Band.Replicates.Any(r => !r.SequenceEqual(Band.Central))
            ? Levels.Select(p => Band.Quantile(p)).ToArray() : null;
        var recorded = Recorded is null ? [] : Recorded.Points.Where(p => p.From >= 0 && p.From + p.Length <= Dates.Length).ToArray();
        var everything = Lines.SelectMany(l => l.Values).Concat(bands?.SelectMany(b => b) ?? []).Concat(recorded.Select(Rate)).Where(
            double.IsFinite).DefaultIfEmpty(0).ToArray();
        return Html("figure",
            Html("figcaption", Html("strong", Title), Html("span", Class("unit"), " " + Unit)),
            Drawing("broad", ChartFrame.Broad), Drawing("slim", ChartFrame.Slim),
            Acts.IsEmpty ? null : Html("p", Class("legend"), string.Join(" ", Named("▲ into force", ends: false).Concat(
                Named("△ ended", ends: true)))),
            Folded("Figures: " + Title, Figures(bands, recorded)));

        // A phone gets a drawing of its own: shrunk to a third, nobody could read the other's text.
        XElement Drawing(string className, double width)
        {
            var frame = new ChartFrame(Dates, everything.Min(), everything.Max(), width, isIndex: Unit == "base year = 1");
            var labels = new DirectLabels(frame);
            // Drawn before the labels are: every part adds its own.
            XElement[] drawn = [.. Bands(frame, bands, labels), .. frame.Axes(), .. EventLines(frame), .. ActMarks(frame),
                .. Paths(frame, labels), .. bands is null ? [] : new[] { Median(frame, bands[2], labels) },
                .. recorded.Select(p => Mark(frame, p))];
            return Picture(className, frame.Width, frame.Height,
                Title + ", " + Unit + ", " + Dates[0] + " to " + Dates[^1] + "; the figures are in the table below.", drawn, labels.Draw());
        }
    }

    private IEnumerable<string> Named(string sign, bool ends)
    {
        var marks = Acts.Where(a => a.IsEnd == ends).ToList();
        if (marks.Count == 0) yield break;
        yield return sign + ": " + string.Join("; ", marks.Take(NamedActs).Select(a => $"{a.Title} ({Dates[a.Month]})"))
            + (marks.Count > NamedActs ? $"; and {marks.Count - NamedActs} more" : "") + ".";
    }

    /// <summary>
    /// A triangle on the axis in the month a measure comes into force, where its effect begins; an empty one where it ends.
    /// </summary>
    private IEnumerable<XElement> ActMarks(ChartFrame frame) => Acts.GroupBy(a => (a.Month, a.IsEnd)).Select(g =>
    {
        var (x, y) = (frame.X(g.Key.Month), frame.Bottom);
        return Svg("path", At("d", $"M{Coordinate(x)} {Coordinate(y - 9)}l5 9h-10Z"), Class(g.Key.IsEnd ? "act over" : "act"),
            Svg("title", string.Join("; ", g.Select(a => a.Title)) + (g.Key.IsEnd ? ": ended" : "")));
    });

    private double Rate(RecordedPoint point) => Recorded!.IsSum ? point.Value / point.Length : point.Value;

    private static IEnumerable<XElement> Bands(ChartFrame frame, double[][]? bands, DirectLabels labels)
    {
        if (bands is null) yield break;
        yield return Area(frame, bands[0], bands[4], "band80");
        yield return Area(frame, bands[1], bands[3], "band50");
        labels.Add(bands[4][^1], "80 % of runs", "label faint");
        labels.Add(bands[3][^1], "50 % of runs", "label faint");
    }

    private IEnumerable<XElement> EventLines(ChartFrame frame)
    {
        foreach (var month in Events) yield return Line(frame.X(month), frame.Top, frame.X(month), frame.Bottom, "event");

        // Numbers too near to be told apart share a label: 1-3.
        for (var first = 0; first < Events.Length;)
        {
            var last = first;
            while (last + 1 < Events.Length && frame.X(Events[last + 1]) - frame.X(Events[last]) < NumberApart) last++;
            var text = first == last ? FormattableString.Invariant($"{first + 1}") : FormattableString.Invariant($"{first + 1}–{last + 1}");
            yield return Label((frame.X(Events[first]) + frame.X(Events[last])) / 2, frame.Top - 4, text, "tick", "middle");
            first = last + 1;
        }
    }

    private IEnumerable<XElement> Paths(ChartFrame frame, DirectLabels labels)
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            var hue = "run" + (1 + (Hues.IsEmpty ? i : Hues[i]));
            yield return Svg("path", At("d", Path(frame, Lines[i].Values)), Class("line " + hue));
            labels.Add(Lines[i].Values.LastOrDefault(double.IsFinite), Lines[i].Name, "label " + hue);
        }
    }

    private static XElement Median(ChartFrame frame, double[] values, DirectLabels labels)
    {
        labels.Add(values[^1], "median", "label median");
        return Svg("path", At("d", Path(frame, values)), Class("line median"));
    }

    // A month is a ring; a longer period a bar at its monthly mean.
    private XElement Mark(ChartFrame frame, RecordedPoint point)
    {
        var y = frame.Y(Rate(point));
        var title = Svg("title", $"{point.Period}: {ReportNumber.Of(point.Value)} recorded. {point.Source}");
        return point.Length == 1
            ? Svg("circle", At("cx", frame.X(point.From)), At("cy", y), At("r", 3.2), Class("recorded"), title)
            : Svg("line", At("x1", frame.X(point.From - 0.4)), At("y1", y), At("x2", frame.X(point.From + point.Length - 0.6)),
                At("y2", y), Class("recordedbar"), title);
    }

    private XElement Figures(double[][]? bands, RecordedPoint[] recorded)
    {
        var months = recorded.Where(p => p.Length == 1).GroupBy(p => p.From).ToDictionary(g => g.Key, g => g.First().Value);
        var head = Lines.Select(l => l.Name).Prepend("month").Concat(bands is null ? [] : LevelNames).Concat(
            months.Count > 0 ? ["recorded"] : []);
        return Table(Title + ", " + Unit, head, Enumerable.Range(0, Dates.Length).Select(m => new[] { Dates[m] }
            .Concat(Lines.Select(l => m < l.Values.Length ? ReportNumber.Of(l.Values[m]) : ""))
            .Concat(bands?.Select(b => ReportNumber.Of(b[m])) ?? [])
            .Concat(months.Count > 0 ? [months.TryGetValue(m, out var value) ? ReportNumber.Of(value) : ""] : [])));
    }

    private static string Path(ChartFrame frame, double[] values)
    {
        var path = new StringBuilder();
        // A month without a figure is a gap.
        for (var m = 0; m < values.Length; m++)
            if (double.IsFinite(values[m])) path.Append(m == 0 || !double.IsFinite(values[m - 1]) ? 'M' : 'L').Append(
                Coordinate(frame.X(m))).Append(' ').Append(Coordinate(frame.Y(values[m])));
        return path.ToString();
    }

    private static XElement Area(ChartFrame frame, double[] low, double[] high, string className)
    {
        var path = new StringBuilder(Path(frame, high));
        for (var m = low.Length - 1; m >= 0; m--) path.Append('L').Append(Coordinate(frame.X(m))).Append(' ').Append(
            Coordinate(frame.Y(low[m])));
        return Svg("path", At("d", path.Append('Z').ToString()), Class(className));
    }
}
