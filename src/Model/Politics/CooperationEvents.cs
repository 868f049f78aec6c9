using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What dated events do to ties.</summary>
internal static class CooperationEvents
{
    public static PoliticsState Apply(ResolvedScenario scenario, PoliticsState politics, ScriptedEvent happening)
    {
        var parameters = scenario.Parameters.Cooperation;
        switch (happening.Kind)
        {
            case EventKind.Confrontation:
                // Whether the guest answers in kind is its own decision of the same month.
                return Both(politics, happening, d => d with
                {
                    Relation = Confrontation.Strike(d.Relation, happening.Value, d.Ties.Contacts, parameters)
                });
            case EventKind.Forum when parameters.Forum:
                return politics with
                {
                    Dyads = [.. politics.Dyads.Select(
                    d => d.To == happening.Economies[0] ? Invite(scenario, politics, d, happening.Value) : d)]
                };
            case EventKind.Fund when parameters.Fund:
                return politics with
                {
                    Dyads = [.. politics.Dyads.Select(
                    d => d.To == happening.Economies[0] && d.From == happening.Economies[1]
                    ? Invite(scenario, politics, d, happening.Value) : d)]
                };
            case EventKind.TrackTwo:
                return Both(politics, happening, d => d with
                {
                    Ties =
                    d.Ties with { Contacts = Math.Clamp(d.Ties.Contacts + happening.Value, 0, 1) }
                });
            case EventKind.CommonShock:
                return politics with { CommonShock = Math.Max(politics.CommonShock, happening.Value) };
            default:
                return politics;
        }
    }

    private static DyadState Invite(ResolvedScenario scenario, PoliticsState politics, DyadState dyad, double size)
    {
        var f = ConflictExpectation.Between(scenario.World, politics, dyad.From, dyad.To, scenario.Parameters.Politics);
        return dyad with { Ties = dyad.Ties with { Signal = FirmPresence.Invite(dyad.Ties.Signal, size, f) } };
    }

    private static PoliticsState Both(PoliticsState politics, ScriptedEvent happening, Func<DyadState, DyadState> change)
    {
        foreach (var (a, b) in (ReadOnlySpan<(int, int)>)[(0, 1), (1, 0)])
            if (politics.Dyad(happening.Economies[a], happening.Economies[b]) is var at and >= 0) politics =
                politics with { Dyads = politics.Dyads.SetItem(at, change(politics.Dyads[at])) };
        return politics;
    }
}
