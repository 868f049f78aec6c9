using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What dated events that are nobody's acts do to politics.</summary>
internal static class PoliticsEvents
{
    public static PoliticsState Apply(ResolvedScenario scenario, DrawKey key, PoliticsState politics, ScriptedEvent happening) =>
        happening.Kind switch
        {
            EventKind.Leader => politics with { Dyads = Inaugurate(scenario, key, politics.Dyads, happening) },
            EventKind.Dispute => Change(politics, happening,
                d => d with { Dispute = Math.Clamp(happening.Value, 0, 1), Since = happening.Month }),
            _ => CooperationEvents.Apply(scenario, politics, happening),
        };

    private static ImmutableArray<DyadState> Inaugurate(
        ResolvedScenario scenario, DrawKey key, ImmutableArray<DyadState> dyads, ScriptedEvent happening)
    {
        for (var d = 0; d < dyads.Length; d++)
        {
            if (dyads[d].From != happening.Economies[0]) continue;
            if (happening.Economies.Length > 1 && dyads[d].To != happening.Economies[1]) continue;
            dyads = dyads.SetItem(d, dyads[d] with
            {
                Leaning =
                PoliticsOpening.Leaning(scenario, key, happening.Month, dyads[d].From, dyads[d].To, happening.Value)
            });
        }

        return dyads;
    }

    private static PoliticsState Change(PoliticsState politics, ScriptedEvent happening, Func<DyadState, DyadState> change)
    {
        var at = politics.Dyad(happening.Economies[0], happening.Economies[1]);
        return at < 0 ? politics : politics with { Dyads = politics.Dyads.SetItem(at, change(politics.Dyads[at])) };
    }
}
