using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Puts chosen moves into force. Moves count in the order of actors and, within an actor, in its own order of
/// importance; of two moves on one measure or demand the first counts. A target's concession comes before its
/// senders' moves take effect next month: everyone decides on the same day.
/// </summary>
internal sealed class MoveEnactment(ResolvedScenario scenario, PoliticalMap map, DrawKey key, MenuWriter menus, Issues issues)
{
    private readonly Packages packages = new(scenario, map);
    private readonly Concessions concessions = new(scenario, map);

    /// <summary>The state after the moves; what changed is added to <paramref name="happened"/> with its cause.</summary>
    public WorldState Apply(WorldState state, IReadOnlyList<Move> moves, List<Happening> happened)
    {
        state = Start(state, happened);
        var touched = new bool[state.Measures.Length];
        foreach (var move in moves)
        {
            var cause = scenario.Actors[move.Actor].Profile.Id + " " + move.Option.Id;
            if (move.Conflict >= 0)
            {
                state = concessions.Apply(state, move, cause, happened);
                continue;
            }

            if (move.Lender >= 0)
            {
                state = Debt(state, move, cause, happened);
                continue;
            }

            if (move.Dyad >= 0)
            {
                state = TieActs.Apply(scenario, state, move, cause, happened);
                continue;
            }

            if (move.Measure < 0)
            {
                state = Take(state, move, cause, happened);
                continue;
            }

            if (touched[move.Measure]) continue;
            touched[move.Measure] = true;
            state = Enact(state, move, cause, happened);
        }

        state = WaiverTerms.Expire(scenario, state, m => touched[m] || (map.Decider[m] >= 0 && state.Politics!.Agenda[map.Decider[m]]),
            happened);
        return Expire(state, happened);
    }

    /// <summary>Debtors decide about debts in every mode; dates rule measures alone.</summary>
    public WorldState Debts(WorldState state, IReadOnlyList<Move> moves, List<Happening> happened)
    {
        foreach (var move in moves)
            if (move.Lender >= 0) state = Debt(state, move, scenario.Actors[move.Actor].Profile.Id + " " + move.Option.Id, happened);
        return state;
    }

    private WorldState Debt(WorldState state, Move move, string cause, List<Happening> happened)
    {
        var stops = move.Kind == MoveKinds.Default;
        var act = Act.Between(ActKind.Default, scenario.Actors[move.Actor].Economy, move.Lender, stops ? 1 : 0);
        happened.Add(new Happening(stops ? HappeningKinds.ServiceStopped : HappeningKinds.ServiceResumed, move.Option.Subject,
            move.Option.Title, cause)
        { Acts = [act] });
        return ActRule.After(scenario, state, act);
    }

    private WorldState Enact(WorldState state, Move move, string cause, List<Happening> happened)
    {
        var measure = scenario.Measures[move.Measure];
        var before = state.Measures[move.Measure];
        var after = menus.After(state, move);
        if (move.Kind is MoveKinds.Threaten or MoveKinds.Impose && before.Stage != MeasureStage.Announced)
        {
            // Another act of its instrument is in this package already: it waits for the next. A person need not wait.
            if (move.Occasioned && packages.Waits(state, move.Actor, measure)) return state;
            state = packages.With(state, move.Actor, measure);
        }

        if (move.Kind == MoveKinds.Impose && Left(state, measure, before) is var left and > 0) return Adopt(
            state, move, new Adoption(move.Measure, state.Month + left, after.Open), cause, happened);
        if (move.Kind == MoveKinds.End && measure.Form == LegalForm.Statute && !Passes(state, move, measure))
        {
            happened.Add(new Happening(HappeningKinds.StatuteKept, measure.Id, "The legislature refuses: " + move.Option.Title, cause));
            return state;
        }

        if (move.Kind is MoveKinds.End or MoveKinds.Lapse) after =
            after with { Outcome = OutcomeCode.Of(state, scenario, move.Actor, measure) };
        state = state with
        {
            Measures = state.Measures.SetItem(move.Measure, after),
            Politics = Learn(state.Politics!, move, measure) with { Waivers = WaiverTerms.After(scenario, state, move, before, after) }
        };
        var subject = move.CarveOut >= 0 ? measure.Id + "/" + measure.CarveOuts[move.CarveOut].Id : measure.Id;
        if (move.Kind == MoveKinds.Ease) state = ActRule.Revived(scenario, state, move.Measure, move.CarveOut);
        if (move.Kind == MoveKinds.Renew && move.Concession >= 0) state = ActRule.Revived(scenario, state, move.Measure, move.Concession);
        happened.Add(new Happening(move.Kind == MoveKinds.Renew && move.CarveOut >= 0 ? HappeningKinds.CarveOutRenewed : Verb(move.Kind),
            subject, move.Option.Title, cause)
        {
            Acts = Done(move, measure, after)
        });
        if (move.Kind == MoveKinds.Impose || move.Concession >= 0)
            for (var c = 0; c < after.Open.Length; c++)
                if (after.Open[c] && !before.Open[c]) happened.Add(
                    new Happening(HappeningKinds.CarveOutOpened, measure.Id + "/" + measure.CarveOuts[c].Id, measure.CarveOuts[c].Title,
                    cause));
        return move.Kind is MoveKinds.Threaten or MoveKinds.Impose ? Tell(state, move, measure) : state;
    }

    /// <summary>Months of its drafting that are left: those of a threat have passed.</summary>
    private int Left(WorldState state, Measure measure, MeasureState before) =>
        packages.Lag(measure) - (before.Stage == MeasureStage.Announced ? state.Month - before.Since : 0);

    private WorldState Adopt(WorldState state, Move move, Adoption adoption, string cause, List<Happening> happened)
    {
        var measure = scenario.Measures[move.Measure];
        happened.Add(new Happening(HappeningKinds.MeasureAdopted, measure.Id, move.Option.Title, cause));
        return Tell(state with { Politics = state.Politics! with { Adoptions = state.Politics.Adoptions.Add(adoption) } }, move, measure);
    }

    /// <summary>What was decided and is due comes into force, unless the target has given in meanwhile.</summary>
    private WorldState Start(WorldState state, List<Happening> happened)
    {
        foreach (var adoption in state.Politics!.Adoptions)
        {
            var measure = scenario.Measures[adoption.Measure];
            var decider = map.Decider[adoption.Measure];
            var moot = state.Measures[adoption.Measure].InForce || issues.Left(state, decider, measure) <= 0;
            if (!moot && adoption.Due > state.Month) continue;
            state = state with { Politics = state.Politics! with { Adoptions = state.Politics.Adoptions.Remove(adoption) } };
            if (moot) continue;
            var cause = scenario.Actors[decider].Profile.Id + " " + MoveKinds.Impose + ":" + measure.Id;
            var after = MoveEffect.On(measure, state.Measures[adoption.Measure], MoveKinds.Impose, -1, adoption.Open, state.Month);
            state = state with { Measures = state.Measures.SetItem(adoption.Measure, after) };
            happened.Add(new Happening(HappeningKinds.MeasureInForce, measure.Id, measure.Title, cause));
            for (var c = 0; c < after.Open.Length; c++)
                if (after.Open[c]) happened.Add(new Happening(HappeningKinds.CarveOutOpened, measure.Id + "/" + measure.CarveOuts[c].Id,
                    measure.CarveOuts[c].Title, cause));
        }

        return state;
    }

    /// <summary>A legislature that does not share its leader's leaning decides on the end of a statute.</summary>
    private bool Passes(WorldState state, Move move, Measure measure)
    {
        var politics = state.Politics!;
        var from = map.Speaks[move.Actor][0];
        var at = politics.Dyad(from, measure.Targets[0]);
        if (at < 0) return true;
        var neutral = politics with { Dyads = politics.Dyads.SetItem(at, politics.Dyads[at] with { Leaning = 0 }) };
        var f = ConflictExpectation.Between(scenario.World, neutral, from, measure.Targets[0], scenario.Parameters.Politics);
        return key.For(state.Month, Phase.Enact, scenario.Actors[move.Actor].Profile.Id).Chance(
            "legislature:" + measure.Id, PoliticalConstraints.Passes(f, scenario.Parameters.Cooperation));
    }

    private WorldState Take(WorldState state, Move move, string cause, List<Happening> happened)
    {
        var stance = move.Kind switch { MoveKinds.Follow => Stance.Follow, MoveKinds.Profit => Stance.Profit, _ => Stance.Ignore };
        var politics = state.Politics!;
        var economy = scenario.Actors[move.Actor].Economy;
        happened.Add(new Happening(HappeningKinds.StanceTaken, scenario.World.Economies[economy].Id, move.Option.Title, cause));
        return state with { Politics = politics with { Stances = politics.Stances.SetItem(economy, stance) } };
    }

    /// <summary>What nobody renewed has lapsed.</summary>
    private WorldState Expire(WorldState state, List<Happening> happened)
    {
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var now = state.Measures[m];
            if (!now.InForce || now.Expiry > state.Month) continue;
            var measure = scenario.Measures[m];
            if (map.Decider[m] >= 0 && state.Politics!.Agenda[map.Decider[m]])
            {
                // There was more to decide than one month allows: a technical rollover to the next.
                state = state with { Measures = state.Measures.SetItem(m, now with { Expiry = state.Month + 1 }) };
                continue;
            }

            var ended = MoveEffect.On(measure, now, MoveKinds.Lapse, -1, [], state.Month)
                with
            { Outcome = OutcomeCode.Of(state, scenario, -1, measure) };
            state = state with { Measures = state.Measures.SetItem(m, ended) };
            happened.Add(new Happening(HappeningKinds.MeasureEnded, measure.Id, "Lapses: " + measure.Title, "expiry without renewal"));
        }

        return state;
    }

    /// <summary>The target's belief in persistence: a renewal speaks for it, an easing against it.</summary>
    private static PoliticsState Learn(PoliticsState politics, Move move, Measure measure)
    {
        var (persisted, relented) = move.Kind switch
        {
            MoveKinds.Renew when move.CarveOut >= 0 => (0, 1),
            MoveKinds.Renew or MoveKinds.Tighten => (1, 0),
            MoveKinds.Ease or MoveKinds.Drop or MoveKinds.End or MoveKinds.Lapse => (0, 1),
            _ => (0, 0),
        };
        if (persisted + relented == 0) return politics;
        foreach (var target in measure.Targets)
        {
            var at = politics.Conflict(move.Actor, target);
            if (at < 0) continue;
            var conflict = politics.Conflicts[at];
            politics = politics with
            {
                Conflicts = politics.Conflicts.SetItem(
                at, conflict with { Persisted = conflict.Persisted + persisted, Relented = conflict.Relented + relented })
            };
        }

        return politics;
    }

    private WorldState Tell(WorldState state, Move move, Measure measure)
    {
        var message = new Message(scenario.Actors[move.Actor].Profile.Id, move.Kind == MoveKinds.Threaten ? "threat" : "measure",
            measure.Id, measure.Title);
        var inboxes = state.Inboxes.ToBuilder();
        for (var a = 0; a < scenario.Actors.Length; a++)
            if (scenario.Actors[a].Economy is var e and >= 0 && measure.Targets.Contains(e)) inboxes[a] = inboxes[a].Add(message);
        return state with { Inboxes = inboxes.DrainToImmutable() };
    }

    /// <summary>The act a move is; none of a threat, which changes nothing yet.</summary>
    private static ImmutableArray<Act> Done(Move move, Measure measure, MeasureState after)
    {
        ActKind? kind = move.Kind switch
        {
            MoveKinds.Impose => ActKind.ImposeMeasure,
            MoveKinds.Renew => ActKind.RenewMeasure,
            MoveKinds.Ease => ActKind.OpenCarveOut,
            MoveKinds.Tighten => ActKind.CloseCarveOut,
            MoveKinds.End or MoveKinds.Lapse => ActKind.EaseMeasure,
            MoveKinds.Relax or MoveKinds.Enforce => ActKind.Enforcement,
            _ => null,
        };
        return kind is not { } done ? []
            : [new Act(done, -1, -1, move.Measure, move.CarveOut, done == ActKind.Enforcement ? after.Enforcement : measure.Rate, 0,
                move.CarveOut >= 0 ? measure.CarveOuts[move.CarveOut].Form : measure.Form, 1)];
    }

    private static string Verb(string kind) => kind switch
    {
        MoveKinds.Threaten => HappeningKinds.MeasureAnnounced,
        MoveKinds.Impose => HappeningKinds.MeasureInForce,
        MoveKinds.Drop => HappeningKinds.ThreatDropped,
        MoveKinds.Renew => HappeningKinds.MeasureRenewed,
        MoveKinds.Ease => HappeningKinds.CarveOutOpened,
        MoveKinds.Tighten => HappeningKinds.CarveOutClosed,
        MoveKinds.Relax => HappeningKinds.PracticeRelaxed,
        MoveKinds.Enforce => HappeningKinds.PracticeTightened,
        _ => HappeningKinds.MeasureEnded,
    };
}
