using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>
/// The small world with politics: the target wages war on the far state, the sender has measures against it, envoys are half away,
/// contracts wait.
/// </summary>
internal static class BargainedWorld
{
    public static ResolvedScenario Scenario(params Measure[] measures) => DecidedWorld.Scenario(measures: measures) with
    {
        Events =
        [
            new ScriptedEvent("war", "War", 0, EventKind.War, [SmallWorld.Target, SmallWorld.Far], 1, "made up"),
            new ScriptedEvent("aid", "Aid", 0, EventKind.Aid, [SmallWorld.Sender, SmallWorld.Far], 2, "made up"),
            new ScriptedEvent("contract", "Contract", 0, EventKind.Contract, [SmallWorld.Sender, SmallWorld.Target], 0.4, "made up"),
        ],
    };

    /// <summary>The world with every measure in force, war and aid under way and embassies nearly closed.</summary>
    public static WorldState Pressed(ResolvedScenario scenario)
    {
        var identity = new RunIdentity("test", 1, 0);
        var state = new Simulation(scenario, identity, SmallWorld.Behaviours,
            new DirectHost(scenario, identity, SmallWorld.Behaviours)).Begin();
        foreach (var happening in scenario.Events)
            foreach (var act in EventActs.Of(scenario, happening)) state = ActRule.After(scenario, state, act);
        return state with
        {
            Measures = [.. state.Measures.Select(m => m with { Stage = MeasureStage.InForce })],
            Politics = state.Politics! with
            {
                Dyads = [.. state.Politics.Dyads.Select(
                d => d with { Ties = d.Ties with { Embassy = 0.1, Firms = 0.5 } })]
            },
        };
    }

    /// <summary>Terms of acts for an actor.</summary>
    public static ImmutableArray<Term> Terms(ResolvedScenario scenario, WorldState state, int actor, params ImmutableArray<Act> acts)
    {
        var projection = new DealProjection(scenario);
        return projection.Facts(actor, projection.Foresee(state, acts, false), acts, 0);
    }

    public static double Of(this ImmutableArray<Term> terms, string name) => terms.FirstOrDefault(t => t.Name == name)?.Value ?? 0;

    public static double Sum(this ImmutableArray<Term> terms) => terms.Sum(t => t.Value);

    public static Act Ease(int measure, LegalForm form = LegalForm.Licence) => Act.Of(new Easing(measure, -1, 1, form));
}
