using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads measures and their carve-outs.</summary>
internal sealed class MeasureReader(InputNode root, WorldNames names, Calendar calendar, InputProblems problems)
{
    public ImmutableArray<Measure> Read(MeasureMode mode, ImmutableArray<ActorAssignment> actors)
    {
        var all = ImmutableArray.CreateBuilder<Measure>();
        foreach (var node in root.List("measures"))
        {
            var measure = One(node);
            if (mode == MeasureMode.Decided && actors.All(a => a.Profile.Id != measure.Decider))
                problems.Add(
                    node, measure.Decider
                    + " decides on this measure but does not act; give it a behaviour under actors, or name another decider.");
            all.Add(mode == MeasureMode.Decided ? PhasedIn(measure) : measure);
        }

        return all.ToImmutable();
    }

    /// <summary>
    /// Where actors decide when, the months between a measure's dates of announcement and effect are what its act
    /// leaves to users before it starts.
    /// </summary>
    private static Measure PhasedIn(Measure measure) =>
        measure.Scripted == Span.Empty ? measure : measure
            with
        { LeadMonths = measure.Scripted.From - measure.Announced };

    private Measure One(InputNode node)
    {
        var senders = names.Union(node.List("senders"));
        var targets = names.Union(node.List("targets"));
        if (senders.Intersect(targets).FirstOrDefault(-1) is var both and >= 0)
            problems.Add(node.Member("targets")!, names.World.Economies[both].Id + " is both sender and target.");
        var instrument = node.Word<Instrument>("instrument");
        MeasureRules.CheckRate(instrument, node, problems);
        var from = node.Month("from", calendar, Span.Never);
        var until = node.Month("until", calendar, Span.Never);
        var announced = node.Month("announced", calendar, from);
        if (from == Span.Never && until != Span.Never) problems.Add(node.Member("until")!, "There is an end but no beginning; write from.");
        else if (until <= from && from != Span.Never) problems.Add(
            node.Member("until")!, "The measure would end before it begins (" + node.Text("from") + ").");
        if (announced > from) problems.Add(node.Member("announced")!,
            "The measure would be announced after it begins (" + node.Text("from") + ").");
        return new Measure
        {
            Id = node.Text("id"),
            Title = node.Text("title"),
            Senders = senders,
            Targets = targets,
            Decider = Decider(node),
            Instrument = instrument,
            Goods = [.. node.Map("goods").Select(g => new Good(names.World.CommodityOrdinal(g.Key), g.Value.Number)).OrderBy(
                g => g.Commodity)],
            Rate = node.Number("rate"),
            Form = node.Word<LegalForm>("form"),
            Enforcement = node.Number("enforcement"),
            WindDownMonths = node.Whole("windDown"),
            ExpiryMonths = node.Whole("expiry"),
            CarveOuts = [.. node.List("carveOuts").Select(c => CarveOut(c, node, from, until))],
            Announced = announced,
            Scripted = from == Span.Never ? Span.Empty : new Span(from, until),
            GsdbType = node.Text("gsdbType"),
            Objective = Objective(node),
            Source = node.Text("source"),
        };
    }

    /// <summary>One objective as it stands, several joined as the Global Sanctions Data Base joins them.</summary>
    private static string Objective(InputNode node) =>
        node.Member("objective") is { Kind: InputKind.List } several ? string.Join(",", several.Items.Select(o => o.Text).Distinct())
            : node.Text("objective");

    private string Decider(InputNode node)
    {
        var senders = node.List("senders");
        if (node.Member("decider") is { } named) return named.Text;
        if (senders.Length > 1) problems.Add(node, "There are several senders; write decider, the one who decides: a state or a bloc.");
        return senders[0].Text;
    }

    private CarveOut CarveOut(InputNode node, InputNode measure, int measureFrom, int measureUntil)
    {
        var commodity = node.Member("commodity") is { } named ? names.World.CommodityOrdinal(named.Text) : -1;
        var goods = measure.Map("goods");
        if (commodity >= 0 && goods.Length > 0 && goods.All(g => g.Key != node.Text("commodity")))
            problems.Add(node.Member("commodity")!, "The measure does not cover " + node.Text("commodity") + ", so nothing is exempt.");
        if (commodity < 0 && !MeasureRules.TakesBankLicence(measure.Word<Instrument>("instrument")))
            problems.Add(
                node, "The key \"commodity\" is missing: a bank licence goes with a bank-cut-off, a listing or an asset-freeze only.");
        var from = node.Month("from", calendar, measureFrom);
        var until = node.Month("until", calendar, measureUntil);
        if (until <= from && from != Span.Never) problems.Add(node.Member("until") ?? node, "The exemption would end before it begins.");
        var span = from == Span.Never ? Span.Empty : new Span(from, until);
        return new CarveOut(node.Text("id"), node.Text("title"), commodity, node.Number("share"), node.Word<LegalForm>("form"), span);
    }
}
