using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads events.</summary>
internal sealed class EventReader(InputNode root, WorldNames names, Calendar calendar, InputProblems problems)
{
    public ImmutableArray<ScriptedEvent> Read()
    {
        // OrderBy is stable: events of one month keep the order of the file.
        var decided = root.Word<MeasureMode>("mode") == MeasureMode.Decided;
        return [.. root.List("events").Where(e => !decided || !e.Flag("scriptedOnly")).Select(One).OrderBy(e => e.Month)];
    }

    private ScriptedEvent One(InputNode node)
    {
        var kind = node.Word<EventKind>("kind");
        var economies = names.InOrder(node.List("economies"));
        var (least, min, max) = kind switch
        {
            EventKind.War => (2, 0.0, 1.0),
            EventKind.Leader => (1, -1, 1),
            EventKind.Dispute => (2, 0, 1),
            EventKind.Confrontation or EventKind.TrackTwo or EventKind.Contract => (2, 0, 1),
            EventKind.Fund or EventKind.Aid or EventKind.Accession => (2, 0, 100),
            EventKind.Forum => (1, 0, 1),
            EventKind.CommonShock => (0, 0, 100),
            EventKind.Election => (1, 0, 0),
            EventKind.SupplyShock or EventKind.DemandShock => (1, 0, 10),
            EventKind.Enforcement => (1, 0, 1),
            _ => (0, -100, 100),
        };
        if (economies.Length < least)
            problems.Add(node, "An event of kind " + node.Text("kind") + " needs " + (least == 1 ? "an economy" : least + " economies")
                + " under economies.");
        var value = node.Number("value");
        if (value < min || value > max)
            problems.Add(node.Member("value")!, "Expected a number from " + min + " to " + max + " for kind " + node.Text("kind")
                + ", found " + node.Member("value")!.Found + ".");
        return new ScriptedEvent(node.Text("id"), node.Text("title"), MonthDates.Month(node.Text("month"), calendar), kind, economies,
            value, node.Text("source"));
    }
}
