using System.Collections.Immutable;
using NegotiationSim.Model.History;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads recorded series, the list of fitted parameters, and what measures assume.</summary>
internal sealed class HistoryReader(InputNode root, WorldNames names, Calendar calendar)
{
    public ImmutableArray<HistorySeries> Series(InputProblems problems) => [.. root.List("history").Select(n => One(n, problems))];

    public ImmutableArray<FittedParameter> Fitted(InputProblems problems)
    {
        var all = ImmutableArray.CreateBuilder<FittedParameter>();
        foreach (var node in root.List("fitted"))
        {
            var path = node.Member("path")!;
            var leaf = ScenarioReader.Find(root, path.Text);
            if (leaf is not { Kind: InputKind.Number })
                problems.Add(path, "\"" + path.Text + "\" leads to no number of this scenario.");
            else if (leaf.Number != node.Number("value"))
                problems.Add(node.Member("value")!, "The value in force is " + leaf.Found
                    + "; write that, or set the parameter to the fitted value.");
            all.Add(new FittedParameter(path.Text, node.Number("value"), node.Text("from"), node.Text("until"),
                [.. node.List("series").Select(s => s.Text)], node.Text("objective")));
        }

        return all.ToImmutable();
    }

    public ImmutableArray<MeasureBasis> Bases(InputProblems problems)
    {
        var all = ImmutableArray.CreateBuilder<MeasureBasis>();
        foreach (var node in root.List("measures"))
        {
            var assumed = node.List("assumed");
            foreach (var part in assumed)
            {
                var isThere = part.Text switch
                {
                    "rate" => node.Number("rate") != 0,
                    "goods" => node.Map("goods").Any(),
                    _ => true,
                };
                if (!isThere) problems.Add(part, "The measure states no " + part.Text + "; there is nothing to assume. Leave it out.");
            }

            all.Add(new MeasureBasis(node.Text("id"), [.. assumed.Select(a => a.Text).Distinct()]));
        }

        return all.ToImmutable();
    }

    private HistorySeries One(InputNode node, InputProblems problems)
    {
        var exporters = Some(node.List("exporters"));
        var quantity = node.Word<HistoryQuantity>("quantity");
        var commodities = node.List("commodities").Select(c => names.World.CommodityOrdinal(c.Text)).Distinct().Order().ToImmutableArray();
        var isDiscount = quantity is HistoryQuantity.Discount or HistoryQuantity.QuotedDiscount;
        if (isDiscount && (exporters.Length != 1 || commodities.Length != 1))
            problems.Add(node, "A discount is that of one exporter in one commodity; name both.");
        else if (isDiscount && root.List("benchmarks").All(b => b.Text("commodity") != node.List("commodities")[0].Text))
            problems.Add(node, "A discount is measured from a benchmark, and " + node.List("commodities")[0].Text + " has none.");
        var points = ImmutableArray.CreateBuilder<RecordedPoint>();
        foreach (var row in node.List("rows"))
        {
            var point = Point(row, node.Text("source"));
            if (point.Source.Length == 0) problems.Add(row, "Where does this figure come from? Write source here or for the series.");
            if (point.Length <= 0) problems.Add(row.Member("at")!, "The period ends before it begins.");
            if (points.Any(p => p.Period == point.Period)) problems.Add(
                row.Member("at")!, "There are two figures for " + point.Period + "; keep one, or make two series if the reporters differ.");
            points.Add(point);
        }

        return new HistorySeries(
            node.Text("id"), node.Text("title"), node.Text("unit"), node.Text("reporter"), quantity, node.Word<FlowView>("view"),
            exporters, Some(node.List("importers")), commodities.IsEmpty ? [.. Enumerable.Range(0, names.World.CommodityCount)]
                : commodities,
            node.Number("baseDiscount"), points.ToImmutable())
        {
            Coverage = node.Number("coverage"),
        };
    }

    private RecordedPoint Point(InputNode row, string source)
    {
        var text = row.Text("at");
        var own = row.Text("source");
        var (from, length) = text.Length switch
        {
            4 => (MonthDates.Month(text + "-01", calendar), 12),
            7 => (MonthDates.Month(text, calendar), 1),
            _ => (MonthDates.Month(text[..7], calendar), MonthDates.Month(text[9..], calendar) - MonthDates.Month(text[..7], calendar) + 1),
        };
        return new RecordedPoint(text, from, length, row.Number("value"), own.Length > 0 ? own : source);
    }

    private ImmutableArray<int> Some(ImmutableArray<InputNode> ids) =>
        ids.IsEmpty ? [.. Enumerable.Range(0, names.World.EconomyCount)] : names.Union(ids);
}
