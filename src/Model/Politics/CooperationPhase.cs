using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Politics;

/// <summary>Ties in the loop: firms act on their own, arrangements shape the month's trade, ties move on at its end.</summary>
internal sealed class CooperationPhase
{
    /// <summary>Lines and blocs together save no more than this of the price: freight is not more than that. [A]</summary>
    private const double MostCut = 0.5;

    private readonly ResolvedScenario scenario;
    private readonly CooperationParameters parameters;
    private readonly DrawKey key;
    private readonly int n;
    private readonly TiesLaw law;

    public CooperationPhase(ResolvedScenario scenario, DrawKey key)
    {
        this.scenario = scenario;
        this.key = key;
        parameters = scenario.Parameters.Cooperation;
        n = scenario.World.EconomyCount;
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

    /// <summary>Adds to the month's gates and costs what licences, routes and lenders do.</summary>
    public void Shape(WorldState state, MeasureEffects effects)
    {
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            if (!scenario.World.Commodities[k].Humanitarian || effects.Legal(k) is not { } legal) continue;
            for (var c = 0; c < legal.Length; c++)
                if (legal[c] < 1 && effects.IsSender[c]) legal[c] = HumanitarianFloor.Apply(legal[c], parameters);
        }

        foreach (var project in state.Politics!.Projects)
        {
            if (project.Kind == EventKind.Railway) Rail(effects, project.Second, Infrastructure.Effect(project.Progress, project.Value));
            if (project.Kind == EventKind.Accession) Join(effects, project);
        }
    }

    /// <summary>Ties at the month's end.</summary>
    public WorldState Settle(WorldState state)
    {
        var politics = state.Politics!;
        var dyads = politics.Dyads.ToBuilder();
        for (var d = 0; d < dyads.Count; d++) dyads[d] = law.Move(state.Measures, politics, dyads[d]);
        var projects = politics.Projects;
        for (var p = 0; p < projects.Length; p++)
        {
            // Aid that is paused stays so until it is resumed.
            var built = projects[p].Kind == EventKind.Aid ? projects[p]
                : projects[p] with
                {
                    Progress = projects[p].Progress < 1
                ? Infrastructure.Build(projects[p].Progress,
                projects[p].Kind == EventKind.IndustrialPark ? parameters.Parks : parameters.Railways, parameters) : 1
                };
            if (projects[p].Progress < 1 && built.Progress >= 1 - 1e-9 && built.Kind == EventKind.IndustrialPark) state =
                Open(state, built);
            projects = projects.SetItem(p, built);
            state = Pay(state, politics, built);
        }

        politics = politics with
        {
            Dyads = dyads.ToImmutable(),
            Projects = projects,
            CommonShock = politics.CommonShock < 1e-6 ? 0 : politics.CommonShock * parameters.ShockPersistence,
            Wars = [.. politics.Wars.Select(w => Mediate(state, politics, w))],
        };
        return Borrow(state with { Politics = politics });
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

    /// <summary>A landlocked host's trade with everyone goes over the line to the port.</summary>
    private void Rail(MeasureEffects effects, int host, double cut)
    {
        for (var j = 0; j < n; j++)
            if (j != host) Cut(effects, host, j, cut * parameters.RailShare);
    }

    private void Cut(MeasureEffects effects, int a, int b, double cut)
    {
        if (cut <= 0 || b < 0) return;
        effects.Carriage[a * n + b] = Math.Max(-MostCut, effects.Carriage[a * n + b] - cut);
        effects.Carriage[b * n + a] = Math.Max(-MostCut, effects.Carriage[b * n + a] - cut);
    }

    private void Join(MeasureEffects effects, ProjectState accession)
    {
        if (!parameters.BlocRoutes || Joined(accession) is not { } bloc) return;
        foreach (var member in bloc.Members) Cut(effects, accession.Second, member, parameters.BlocCut);
    }

    /// <summary>The bloc a newcomer joins: the first that has its sponsor and not the newcomer.</summary>
    private Bloc? Joined(ProjectState accession)
    {
        if (!parameters.Accessions) return null;
        foreach (var bloc in scenario.World.Blocs)
            if (bloc.Has(accession.First) && !bloc.Has(accession.Second)) return bloc;
        return null;
    }

    private static WorldState Open(WorldState state, ProjectState park) =>
        state with
        {
            Commodities = [.. state.Commodities.Select(
            c => c with { Capacity = c.Capacity.SetItem(park.Second, c.Capacity[park.Second] * (1 + park.Value)) })]
        };

    private WorldState Pay(WorldState state, PoliticsState politics, ProjectState project)
    {
        var amount = project.Value * 1000;
        var paid = project.Kind switch
        {
            EventKind.Aid => project.Progress * Loyalty.Aid(
                amount, politics.Dyad(project.First, project.Second) is var at and >= 0 ? politics.Dyads[at].Relation : 0, parameters),
            EventKind.DebtRestructuring => (amount / 12) - Loyalty.Service(amount, 1, parameters),
            _ => 0,
        };
        return paid == 0 ? state : Receive(state, project.Second, paid);
    }

    /// <summary>
    /// An economy whose reserves do not pay for some months of imports borrows once a year, from whoever offers more for less.
    /// </summary>
    private WorldState Borrow(WorldState state)
    {
        if (scenario.Calendar.MonthOfYear(state.Month) != 12) return state;
        for (var e = 0; e < n; e++)
        {
            if (state.Economies[e].Reserves >= parameters.CoverMonths * state.Economies[e].Imports
                || state.Economies[e].Imports <= 0) continue;
            var (credit, _) = Lenders.Choose(scenario.World.Economies[e].GdpMusd, InBank(state.Politics!, e), Agreement(e), parameters);
            if (credit > 0) state = Receive(state, e, credit);
        }

        return state;
    }

    /// <summary>Whether an economy belongs to a bloc with a bank for its members, or has joined one.</summary>
    private bool InBank(PoliticsState politics, int economy)
    {
        foreach (var bloc in scenario.World.Blocs)
            if (bloc.Lending == Lending.Members && bloc.Has(economy)) return true;
        foreach (var project in politics.Projects)
            if (project.Kind == EventKind.Accession && project.Second == economy
                && Joined(project) is { Lending: Lending.Members }) return true;
        return false;
    }

    /// <summary>Agreement with those who lend against policies, weighted by GDP as their votes are; NaN where nobody does.</summary>
    private double Agreement(int economy)
    {
        var (sum, gdp) = (0.0, 0.0);
        foreach (var bloc in scenario.World.Blocs)
        {
            if (bloc.Lending != Lending.Conditional) continue;
            foreach (var member in bloc.Members)
            {
                sum += scenario.World.Economies[member].GdpMusd
                    * (member == economy ? 1 : scenario.World.AgreementAt(economy * n + member));
                gdp += scenario.World.Economies[member].GdpMusd;
            }
        }

        return gdp > 0 ? sum / gdp : double.NaN;
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
