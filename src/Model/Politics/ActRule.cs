using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What an act does to the world, and what undoing it does. Dates, tables and projections use the one rule.</summary>
internal static class ActRule
{
    /// <summary>The state after an act; unchanged where there is nothing to do it to.</summary>
    public static WorldState After(ResolvedScenario scenario, WorldState state, Act act) => act.Kind switch
    {
        ActKind.OpenCarveOut => Open(scenario, state, act),
        ActKind.CloseCarveOut => InForce(scenario, state, act, MoveKinds.Tighten),
        ActKind.EaseMeasure => Measure(state, act, m => m.InForce
            ? m with { Stage = MeasureStage.Ended, Since = state.Month, Expiry = Span.Never, Outcome = "nego_settlement" } : m),
        ActKind.ImposeMeasure => Measure(state, act,
            m => m.InForce ? m : MoveEffect.On(scenario.Measures[act.Measure], m, MoveKinds.Impose, -1, [.. m.Open.Select(_ => false)],
            state.Month)),
        ActKind.RenewMeasure => InForce(scenario, state, act, MoveKinds.Renew),
        ActKind.Enforcement => Measure(state, act, m => m with { Enforcement = act.Value }),
        ActKind.Lend => Promised(scenario, CreditActs.After(scenario, state, act), act, state),
        ActKind.Restructure or ActKind.Build => CreditActs.After(scenario, state, act),
        ActKind.Default => Strained(scenario, CreditActs.After(scenario, state, act), act, state),
        ActKind.Pay => Move(state, act.From, act.To, act.Value / 12),
        _ when state.Politics is { } politics => Contracted(
            scenario, state with { Politics = Political(scenario, politics, act, state.Month) }, act),
        _ => state,
    };

    /// <summary>
    /// The state after an act is taken back: what a deal eased is reimposed, a war that it stopped goes on. What is spent is spent.
    /// </summary>
    public static WorldState Undone(ResolvedScenario scenario, WorldState state, Act act) => act.Kind switch
    {
        ActKind.OpenCarveOut => InForce(scenario, state, act, MoveKinds.Tighten),
        ActKind.CloseCarveOut => InForce(scenario, state, act, MoveKinds.Ease),
        ActKind.EaseMeasure => Measure(state, act, m => m.Stage == MeasureStage.Ended
            ? Again(scenario.Measures[act.Measure], m, state.Month) : m),
        ActKind.ImposeMeasure => InForce(scenario, state, act, MoveKinds.End),
        ActKind.Enforcement => Measure(state, act, m => m with { Enforcement = scenario.Measures[act.Measure].Enforcement }),
        ActKind.Build => CreditActs.Abandoned(state, act.Project),
        ActKind.Default => CreditActs.After(scenario, state, act with { Value = 1 - act.Value }),
        _ when state.Politics is { } politics => state with { Politics = Restored(scenario, politics, act, state.Month) },
        _ => state,
    };

    private static WorldState Measure(WorldState state, Act act, Func<MeasureState, MeasureState> change)
    {
        var (now, then) = (state.Measures[act.Measure], change(state.Measures[act.Measure]));
        return then == now ? state : state with { Measures = state.Measures.SetItem(act.Measure, then) };
    }

    private static WorldState InForce(ResolvedScenario scenario, WorldState state, Act act, string kind)
    {
        var now = state.Measures[act.Measure];
        if (!now.InForce || (act.CarveOut >= 0 && now.Open[act.CarveOut] == (kind == MoveKinds.Ease))) return state;
        return Measure(state, act, m => MoveEffect.On(scenario.Measures[act.Measure], m, kind, act.CarveOut, [], state.Month));
    }

    private static WorldState Open(ResolvedScenario scenario, WorldState state, Act act)
    {
        var opened = InForce(scenario, state, act, MoveKinds.Ease);
        return ReferenceEquals(opened, state) ? state : Revived(scenario, opened, act.Measure, act.CarveOut);
    }

    private static MeasureState Again(Measure measure, MeasureState now, int month) =>
        now with
        {
            Stage = MeasureStage.InForce,
            Since = month,
            Expiry = measure.ExpiryMonths > 0 ? month + measure.ExpiryMonths : Span.Never,
            Outcome = ""
        };

    private static PoliticsState Political(ResolvedScenario scenario, PoliticsState politics, Act act, int month) => act.Kind switch
    {
        ActKind.WarStage => politics with { Wars = Wage(politics.Wars, act, act.Value, month) },
        ActKind.Embassy => Both(politics, act, t => t with { Embassy = Math.Max(t.Embassy, act.Value) }),
        ActKind.Contract => Both(politics, act, t => t with { Contract = Math.Clamp(act.Value, 0, 1) }),
        ActKind.Aid => politics with
        {
            Projects = politics.Projects.Add(
            new ProjectState(EventKind.Aid, act.From, act.To, -1, act.Value, 1))
        },
        ActKind.PauseAid => politics with { Projects = Deliver(politics.Projects, act, 0) },
        ActKind.Admit => politics with { Projects = politics.Projects.Add(Accession(scenario, act)) },
        _ => politics,
    };

    private static PoliticsState Restored(ResolvedScenario scenario, PoliticsState politics, Act act, int month) => act.Kind switch
    {
        ActKind.WarStage => politics with { Wars = Wage(politics.Wars, act, 1, month) },
        ActKind.Contract => Both(politics, act, t => t with { Contract = 0 }),
        ActKind.Aid => politics with
        {
            Projects = politics.Projects.Remove(
            new ProjectState(EventKind.Aid, act.From, act.To, -1, act.Value, 1))
        },
        ActKind.PauseAid => politics with { Projects = Deliver(politics.Projects, act, 1) },
        ActKind.Admit => politics with { Projects = politics.Projects.Remove(Accession(scenario, act)) },
        _ => politics,
    };

    /// <summary>Talks break no ceasefire: only fighting raises the intensity of a war.</summary>
    private static ImmutableArray<WarState> Wage(ImmutableArray<WarState> wars, Act act, double intensity, int month)
    {
        for (var w = 0; w < wars.Length; w++)
            if (wars[w].Aggressor == act.From && wars[w].Defender == act.To)
                return intensity < 1 && intensity >= wars[w].Intensity ? wars
                    : wars.SetItem(w, wars[w] with
                    {
                        Intensity = intensity,
                        Since = intensity > wars[w].Intensity ? month : wars[w].Since
                    });
        return intensity > 0 ? wars.Add(new WarState(act.From, act.To, intensity, month)) : wars;
    }

    private static ImmutableArray<ProjectState> Deliver(ImmutableArray<ProjectState> projects, Act act, double progress) =>
        [.. projects.Select(p => p.Kind == EventKind.Aid && p.First == act.From && p.Second == act.To ? p with { Progress = progress }
            : p)];

    private static PoliticsState Both(PoliticsState politics, Act act, Func<TiesState, TiesState> change)
    {
        foreach (var (a, b) in (ReadOnlySpan<(int, int)>)[(act.From, act.To), (act.To, act.From)])
            if (politics.Dyad(a, b) is var at and >= 0) politics =
                politics with { Dyads = politics.Dyads.SetItem(at, politics.Dyads[at] with { Ties = change(politics.Dyads[at].Ties) }) };
        return politics;
    }

    /// <summary>A bloc admits as such, or a member of it speaks for it.</summary>
    private static ProjectState Accession(ResolvedScenario scenario, Act act) =>
        act.From >= scenario.World.EconomyCount
            ? new ProjectState(EventKind.Accession, scenario.World.Blocs[act.From - scenario.World.EconomyCount].Members[0], act.To,
                act.From - scenario.World.EconomyCount, act.Value, 1)
            : new ProjectState(EventKind.Accession, act.From, act.To, -1, act.Value, 1);

    /// <summary>A borrower keeps its promises on the day it gets the money.</summary>
    private static WorldState Promised(ResolvedScenario scenario, WorldState lent, Act act, WorldState before)
    {
        if (ReferenceEquals(lent, before)) return before;
        foreach (var measure in act.Terms!.Conditions)
            lent = After(scenario, lent, Act.Between(ActKind.EaseMeasure, -1, -1, 0) with { Measure = measure });
        return lent;
    }

    /// <summary>Who stops paying spoils its relation to a creditor that is a state.</summary>
    private static WorldState Strained(ResolvedScenario scenario, WorldState after, Act act, WorldState before) =>
        ReferenceEquals(after, before) || act.Value <= 0 || act.To >= scenario.World.EconomyCount || after.Politics is not { } politics
            || politics.Dyad(act.To, act.From) is not (var at and >= 0) ? after
            : after with
            {
                Politics = politics with
                {
                    Dyads = politics.Dyads.SetItem(at, politics.Dyads[at] with
                    {
                        Relation = Math.Max(-1, politics.Dyads[at].Relation - scenario.Parameters.Cooperation.DefaultStrain)
                    })
                }
            };

    /// <summary>Nobody pays what it has not got.</summary>
    private static WorldState Move(WorldState state, int from, int to, double musd)
    {
        var economies = state.Economies;
        var paid = Math.Min(musd, Math.Max(0, economies[from].Reserves));
        economies = economies.SetItem(from, economies[from] with { Reserves = economies[from].Reserves - paid });
        return state with { Economies = economies.SetItem(to, economies[to] with { Reserves = economies[to].Reserves + paid }) };
    }

    /// <summary>Contracts signed anew start at once under the licences that are open already.</summary>
    private static WorldState Contracted(ResolvedScenario scenario, WorldState state, Act act)
    {
        if (act.Kind != ActKind.Contract) return state;
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var measure = scenario.Measures[m];
            if (!state.Measures[m].InForce || !IsBetween(measure, act.From, act.To)) continue;
            for (var c = 0; c < measure.CarveOuts.Length; c++)
                if (state.Measures[m].Open[c]) state = Revived(scenario, state, m, c);
        }

        return state;
    }

    private static bool IsBetween(Measure measure, int a, int b) =>
        (measure.Senders.Contains(a) && measure.Targets.Contains(b)) || (measure.Senders.Contains(b) && measure.Targets.Contains(a));

    /// <summary>Projects agreed before start at once under a licence.</summary>
    public static WorldState Revived(ResolvedScenario scenario, WorldState state, int ordinal, int at)
    {
        var (measure, carveOut) = (scenario.Measures[ordinal], scenario.Measures[ordinal].CarveOuts[at]);
        var k = carveOut.Commodity;
        if (state.Politics is null || k < 0 || state.Commodities[k].Open.IsEmpty) return state;
        var n = scenario.World.EconomyCount;
        var open = state.Commodities[k].Open;
        foreach (var s in measure.Senders)
        {
            foreach (var t in measure.Targets)
            {
                if (state.Politics.Dyad(s, t) is not (var pair and >= 0) || state.Politics.Dyads[pair].Ties.Contract == 0) continue;
                foreach (var c in (ReadOnlySpan<int>)[s * n + t, t * n + s])
                    open = open.With(c, AgreedProjects.Revive(open.Of(c, 1), state.Politics.Dyads[pair].Ties.Contract, carveOut.Share,
                        scenario.Parameters.Cooperation));
            }
        }

        return state with { Commodities = state.Commodities.SetItem(k, state.Commodities[k] with { Open = open }) };
    }
}
