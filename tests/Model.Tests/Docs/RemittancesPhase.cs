using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Tests.Docs;

/// <summary>The example of docs/developers/adding-a-phase.md: income moves between economies, and none is lost.</summary>
internal sealed class RemittancesPhase(ResolvedScenario scenario, ImmutableArray<Remittance> remittances)
{
    public WorldState Apply(WorldState now)
    {
        // All shares are of the income before the phase, so the order of the list does not matter.
        var incomes = now.Economies.Select(e => e.Income).ToArray();
        foreach (var sent in remittances)
        {
            var amount = sent.Share * now.Economies[sent.From].Income * scenario.World.Economies[sent.From].GdpMusd;
            incomes[sent.From] -= amount / scenario.World.Economies[sent.From].GdpMusd;
            incomes[sent.To] += amount / scenario.World.Economies[sent.To].GdpMusd;
        }

        return now with { Economies = [.. now.Economies.Select((e, i) => e with { Income = incomes[i] })] };
    }
}
