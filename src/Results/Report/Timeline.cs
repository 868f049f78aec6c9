using System.Collections.Immutable;
using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>
/// The sanctions timeline: a lane a measure, grouped by who decides; announced, in force, carved out and ended told apart by shape and
/// pattern.
/// </summary>
internal sealed class Timeline(RunFigures figures)
{
    private const double Lane = 18, Text = 330;
    private const int MostLetters = 50, MostLanes = 34;
    private readonly ImmutableArray<MeasureLane> lanes = [.. figures.Measures.Where(m => m.Came)];

    public XElement Draw()
    {
        if (lanes.IsEmpty) return Html("p", "No measure was announced in this run.");
        // In sheets that fit on a page of paper with a heading above; each has its years on top and at its foot.
        var sheets = lanes.GroupBy(l => l.Decider).SelectMany(
            g => g.OrderBy(l => l.First("announced") ?? l.First("in-force"))).Chunk(MostLanes).ToList();
        return Html("figure",
            Html("figcaption", Html("strong", "Measures, month by month"), Html("span", Class("unit"), AimedAt())),
            sheets.Select((sheet, n) => Wide(
                "Measures, month by month" + (sheets.Count > 1 ? $", {n + 1} of {sheets.Count}" : ""), Sheet(sheet))),
            Html("p", Class("legend"), string.Join(" ", Legend())),
            Folded("Dates of all measures", Dates()));
    }

    private XElement Sheet(MeasureLane[] sheet)
    {
        var groups = sheet.GroupBy(l => l.Decider).ToList();
        var height = 40 + (Lane * (sheet.Length + groups.Count));
        var frame = new ChartFrame(figures.Dates, 0, 1, 960 + 118, height);
        var rows = new List<XElement>();
        var y = 18.0;
        foreach (var group in groups)
        {
            rows.Add(Label(0, y + 10, figures.NameOf(group.Key), "group"));
            y += Lane;
            foreach (var lane in group)
            {
                rows.AddRange(Row(lane, y));
                y += Lane;
            }
        }

        return Picture(960, height, "Timeline of " + sheet.Length + " measures; dates are in the table below.", Years(frame, height), rows);
    }

    private string AimedAt()
    {
        if (figures.Target is not { } target) return "";
        var count = lanes.Count(l => l.Targets.Contains(target));
        return count == lanes.Length ? $" all aimed at {figures.NameOf(target)}"
            : $" {count} of {lanes.Length} aimed at {figures.NameOf(target)}";
    }

    /// <summary>What each sign means, of those that are drawn.</summary>
    private IEnumerable<string> Legend()
    {
        var stages = lanes.SelectMany(l => l.Stages).ToList();
        if (stages.Any(s => s.Stage == "announced")) yield return "Outlined: announced.";
        if (stages.Any(s => s.Stage == "in-force")) yield return "Filled: in force.";
        if (stages.Any(s => s is { Stage: "in-force", OpenCarveOuts: > 0 })) yield return "Notch along the foot: carve-outs open.";
        if (stages.Any(s => s.Stage == "ended")) yield return "Ring: ended or lifted.";
        yield return "Dates are in the table.";
    }

    private double X(double month) => Text + (month / figures.Dates.Length * (960 - Text - 8));

    private IEnumerable<XElement> Years(ChartFrame frame, double height)
    {
        for (var m = 0; m < figures.Dates.Length; m++)
        {
            if (m > 0 && !figures.Dates[m].EndsWith("-01", StringComparison.Ordinal)) continue;
            yield return Line(X(m), 14, X(m), height - 18, "rule");
            yield return Label(X(m) + 3, 11, figures.Dates[m][..4], "tick");
            yield return Label(X(m) + 3, frame.Bottom + 20, figures.Dates[m][..4], "tick");
        }
    }

    private IEnumerable<XElement> Row(MeasureLane lane, double y)
    {
        yield return Label(8, y + 10, lane.Title.Length > MostLetters ? lane.Title[..(MostLetters - 1)] + "…" : lane.Title, "lane");
        for (var i = 0; i < lane.Stages.Length; i++)
        {
            var (stage, until) = (lane.Stages[i], i + 1 < lane.Stages.Length ? lane.Stages[i + 1].Month : figures.Dates.Length);
            var title = $"{lane.Title}: {stage.Stage} from {figures.Dates[Math.Max(stage.Month, 0)]}"
                + (stage.OpenCarveOuts > 0 ? $", {stage.OpenCarveOuts} carve-outs open" : "")
                + (stage.Outcome.Length > 0 ? $", outcome {stage.Outcome}" : "");
            var (x, width) = (X(stage.Month), X(until) - X(stage.Month));
            if (stage.Stage == "announced") yield return Box(x, y + 3, width, Lane - 6, "announced", title);
            if (stage.Stage == "in-force") yield return Box(x, y + 2, width, Lane - 4, "inforce", title);
            if (stage.Stage == "in-force" && stage.OpenCarveOuts > 0) yield return Box(x, y + Lane - 6, width, 2.5, "notch", title);
            if (stage.Stage == "ended") yield return Svg(
                "circle", At("cx", x), At("cy", y + (Lane / 2)), At("r", 4), Class("ended"), Svg("title", title));
        }
    }

    private XElement Dates() => Table("Measures",
        ["measure", "decided by", "aimed at", "instrument", "announced", "in force", "ended", "carve-outs open at the end"],
        lanes.Select(l => new[]
        {
            l.Title, figures.NameOf(l.Decider), string.Join(", ", l.Targets.Take(3).Select(figures.NameOf))
                + (l.Targets.Length > 3 ? " and others" : ""), l.Instrument.Replace('-', ' '),
            Date(l.First("announced")), Date(l.First("in-force")), Ended(l),
                l.Stages[^1].OpenCarveOuts.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }));

    /// <summary>When a measure ended; what came back says so, and is not counted as ended.</summary>
    private string Ended(MeasureLane lane)
    {
        var marks = lane.Marks().ToList();
        if (lane.IsOver) return Date(lane.Stages[^1].Month);
        var end = marks.FindLastIndex(m => m.IsEnd);
        return end < 0 ? "" : end + 1 < marks.Count ? $"{Date(marks[end].Month)}, back {Date(marks[end + 1].Month)}" : Date(marks[end].Month);
    }

    private string Date(int? month) => month is { } m && m >= 0 ? figures.Dates[m] : "";
}
