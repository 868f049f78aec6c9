using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Ties in the loop: firms act on their own, arrangements shape the month's trade, ties move on at its end.</summary>
internal sealed class CooperationPhase
{
    private readonly ResolvedScenario scenario;
    private readonly CooperationParameters parameters;
    private readonly DrawKey key;
    private readonly TiesLaw law;

    public CooperationPhase(ResolvedScenario scenario, DrawKey key)
    {
        this.scenario = scenario;
        this.key = key;
        parameters = scenario.Parameters.Cooperation;
        law = new TiesLaw(scenario);
    }

    /// <summary>Where measures are decided, firms leave and return by their stock, not by a date.</summary>
    public WorldState Enact(WorldState state, List<Happening> happened)
    {
        if (scenario.Mode != MeasureMode.Decided || !parameters.Firms) return state;
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var measure = scenario.Measures[m];
            if (measure.Instrument != Instrument.SelfSanctioning) continue;
            var gone = 1 - Presence(state.Politics!, measure);
            var before = state.Measures[m];
            var stage = gone > 0.01 ? MeasureStage.InForce : before.InForce ? MeasureStage.Ended : before.Stage;
            if (stage == before.Stage && !before.InForce) continue;
            state = state with
            {
                Measures = state.Measures.SetItem(
                m, before with
                {
                    Stage = stage,
                    Since = stage == before.Stage ? before.Since : state.Month,
                    Enforcement = measure.Enforcement * gone
                })
            };
            if (stage != before.Stage) happened.Add(new Happening(
                stage == MeasureStage.InForce ? HappeningKinds.FirmsLeave : HappeningKinds.FirmsBack, measure.Id, measure.Title,
                "firms on their own account"));
        }

        return state;
    }

    /// <summary>Adds to the month's gates and costs what licences do.</summary>
    public void Shape(WorldState state, MeasureEffects effects)
    {
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            if (!scenario.World.Commodities[k].Humanitarian || effects.Legal(k) is not { } legal) continue;
            for (var c = 0; c < legal.Length; c++)
                if (legal[c] < 1 && effects.IsSender[c]) legal[c] = HumanitarianFloor.Apply(legal[c], parameters);
        }
    }

    /// <summary>Ties at the month's end.</summary>
    public WorldState Settle(WorldState state)
    {
        var politics = state.Politics!;
        var dyads = politics.Dyads.ToBuilder();
        for (var d = 0; d < dyads.Count; d++) dyads[d] = law.Move(state.Measures, politics, dyads[d]);
        foreach (var project in politics.Projects)
            if (project.Kind == EventKind.Aid) state = Aid(state, politics, project);
        politics = politics with
        {
            Dyads = dyads.ToImmutable(),
            CommonShock = politics.CommonShock < 1e-6 ? 0 : politics.CommonShock * parameters.ShockPersistence,
            Wars = [.. politics.Wars.Select(w => Mediate(state, politics, w))],
        };
        return state with { Politics = politics };
    }

    private double Presence(PoliticsState politics, Measure measure)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var s in measure.Senders)
        {
            foreach (var t in measure.Targets)
            {
                if (politics.Dyad(s, t) is not (var at and >= 0)) continue;
                var trade = 1 + scenario.World.PairTrade(s, t) + scenario.World.PairTrade(t, s);
                sum += trade * politics.Dyads[at].Ties.Firms;
                weight += trade;
            }
        }

        return weight > 0 ? sum / weight : 1;
    }

    private WorldState Aid(WorldState state, PoliticsState politics, ProjectState aid)
    {
        var relation = politics.Dyad(aid.First, aid.Second) is var at and >= 0 ? politics.Dyads[at].Relation : 0;
        // Nobody gives what it has not.
        var paid = Math.Min(state.Economies[aid.First].Reserves, aid.Progress * Loyalty.Aid(aid.Value * 1000, relation, parameters));
        return paid == 0 ? state : Receive(Receive(state, aid.First, -paid), aid.Second, paid);
    }

    private static WorldState Receive(WorldState state, int economy, double amount) =>
        state with
        {
            Economies = state.Economies.SetItem(
            economy, state.Economies[economy] with { Reserves = state.Economies[economy].Reserves + amount })
        };

    private WarState Mediate(WorldState state, PoliticsState politics, WarState war)
    {
        if (war.Intensity <= 0) return war;
        foreach (var dyad in politics.Dyads)
        {
            if (dyad.To != war.Aggressor || dyad.From == war.Defender || dyad.Leaning <= 0) continue;
            var aid = 0.0;
            foreach (var project in politics.Projects)
                if (project.Kind == EventKind.Aid && project.First == dyad.From && project.Second == war.Defender) aid += project.Progress
                    * project.Value * 1000;
            var gdp = scenario.World.Economies[war.Defender].GdpMusd;
            var dependence = Math.Min(1, scenario.World.Exposure(war.Defender, dyad.From)
                + (gdp > 0 ? parameters.AidDependence * aid / gdp : 0));
            var draws = key.For(state.Month, Phase.Settle, scenario.World.Economies[dyad.From].Id);
            if (draws.Chance("talks:" + scenario.World.Economies[war.Aggressor].Id,
                Mediation.Chance(dyad.Leaning, dependence, parameters))) return war with { Intensity = Talks.Next(war.Intensity) };
        }

        return war;
    }
}
