using System.Collections.Immutable;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Politics;

/// <summary>Dated events that are acts: what a date brings about and what a deal brings about is the same.</summary>
internal static class EventActs
{
    /// <summary>The acts of an event; none where it is not an act of anybody.</summary>
    public static ImmutableArray<Act> Of(ResolvedScenario scenario, ScriptedEvent happening) => happening.Kind switch
    {
        EventKind.War => Between(ActKind.WarStage, happening),
        EventKind.Contract => Between(ActKind.Contract, happening),
        EventKind.Aid => Between(ActKind.Aid, happening),
        EventKind.Accession => Between(ActKind.Admit, happening),
        EventKind.Enforcement => [.. Enumerable.Range(0, scenario.Measures.Length).Where(
            m => happening.Economies.Any(scenario.Measures[m].Senders.Contains))
            .Select(m => Act.Between(ActKind.Enforcement, -1, -1, happening.Value) with { Measure = m })],
        _ => [],
    };

    private static ImmutableArray<Act> Between(ActKind kind, ScriptedEvent happening) =>
        [Act.Between(kind, happening.Economies[0], happening.Economies[1], happening.Value)];
}
