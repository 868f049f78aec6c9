using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Politics in the loop: menus before actors decide, ballots after, moves enacted, stocks moved on.</summary>
/// <remarks>Holds scratch memory only; everything lasting is in <see cref="PoliticsState"/>.</remarks>
internal sealed class PoliticsPhase
{
    private readonly ResolvedScenario scenario;
    private readonly DrawKey key;
    private readonly PoliticalMap map;
    private readonly Stakes stakes;
    private readonly MenuWriter menus;
    private readonly ReviewCalendar reviews;
    private readonly DamageAssessment damage;
    private readonly MoveEnactment enactment;
    private readonly CooperationPhase ties;
    private readonly ImmutableArray<Move>[] offered;
    private readonly string[] because;
    private readonly List<Move> decided = [];

    public PoliticsPhase(ResolvedScenario scenario, DrawKey key)
    {
        this.scenario = scenario;
        this.key = key;
        map = new PoliticalMap(scenario);
        var projection = new LossProjection(scenario);
        var issues = new Issues(scenario, map);
        stakes = new Stakes(scenario, map, issues, projection);
        menus = new MenuWriter(scenario, map, issues, stakes, new Dependence(scenario, projection.Weights));
        reviews = new ReviewCalendar(scenario, map);
        damage = new DamageAssessment(scenario, projection);
        enactment = new MoveEnactment(scenario, map, key, menus, issues);
        ties = new CooperationPhase(scenario, key);
        offered = new ImmutableArray<Move>[scenario.Actors.Length];
        because = new string[scenario.Actors.Length];
    }

    /// <summary>Draws up everyone's menu; empty for who does not look again this month. A seat always does.</summary>
    public void WriteMenus(WorldState state)
    {
        stakes.Start();
        for (var a = 0; a < offered.Length; a++)
        {
            // Who owes looks at its debts; who speaks for nobody in the world has nothing else to look at.
            var reason = scenario.Mode == MeasureMode.Decided && !map.Speaks[a].IsEmpty ? reviews.Reason(state, a, key)
                : reviews.Owed(state, a);
            because[a] = reason ?? "";
            var seat = scenario.Actors[a].IsSeatIn(state.Month) && !map.Speaks[a].IsEmpty;
            offered[a] = reason is null && !seat ? [] : scenario.Mode == MeasureMode.Decided ? menus.For(state, a) : menus.Debts(state, a);
            if (reason is null && seat) offered[a] = [.. offered[a].Select(m => m with { Occasioned = false })];
        }
    }

    /// <summary>Why an actor looks again this month; empty where it does not.</summary>
    public string Because(int actor) => because[actor];

    /// <summary>The menu of an actor this month; what a seat may do without an occasion says so.</summary>
    public ImmutableArray<Option> Menu(int actor) => [.. offered[actor].Select(m => m.Occasioned ? m.Option : m.Option with
    {
        Facts = m.Option.Facts.Add(new Term(TermNames.NoOccasion, 1, "yes or no")),
    })];

    /// <summary>What of it there is an occasion for: a ministry that advises a seat looks at no more.</summary>
    public ImmutableArray<Option> Occasioned(int actor) => [.. offered[actor].Where(m => m.Occasioned).Select(m => m.Option)];

    /// <summary>Sorts what actors chose into moves of their own and proposals of blocs to their members.</summary>
    public ImmutableArray<Proposal> Sort(IReadOnlyList<Decision> decisions)
    {
        decided.Clear();
        var proposals = ImmutableArray.CreateBuilder<Proposal>();
        foreach (var decision in decisions)
        {
            foreach (var chosen in decision.Answer.Chosen)
            {
                if (offered[decision.Actor].FirstOrDefault(m => m.Option.Id == chosen) is not { } move
                    || move.Kind == MoveKinds.Keep) continue;
                if (move.Occasioned && IsHeavier(decision, move)) continue;
                var bloc = scenario.Actors[decision.Actor].Bloc;
                // How a bloc's measure is carried out is put to no vote.
                if (bloc < 0 || move.Kind is MoveKinds.Relax or MoveKinds.Enforce) decided.Add(move);
                else proposals.Add(new Proposal(move, bloc, [
                    .. scenario.World.Blocs[bloc].Members.Select(e => map.Voice[e]).Where(a => a >= 0)]));
            }
        }

        return proposals.ToImmutable();
    }

    /// <summary>Whether its actor also chose a lighter act of the same instrument, which comes first.</summary>
    private bool IsHeavier(Decision decision, Move move) => move.Kind is MoveKinds.Threaten or MoveKinds.Impose
        && offered[decision.Actor].Any(o => o.Kind == move.Kind && decision.Answer.Chosen.Contains(o.Option.Id)
            && Packages.IsLighter(scenario.Measures[o.Measure], scenario.Measures[move.Measure]));

    /// <summary>All measures as a proposal would leave them; a renewal is weighed against letting the measure lapse.</summary>
    public ImmutableArray<MeasureState> Then(WorldState state, Proposal proposal) => menus.Then(state, proposal.Move);

    /// <summary>The voting paper of a member: the facts as they are for it.</summary>
    public ImmutableArray<Option> Paper(WorldState state, Proposal proposal, int voter, ImmutableArray<MeasureState> then, double payment)
    {
        var facts = menus.ForMember(state, proposal.Move, scenario.Actors[voter].Economy, then);
        if (payment > 0) facts = facts.Add(new Term("side-payment", payment, "u"));
        return
        [
            new Option("yes", "yes", proposal.Move.Option.Subject, proposal.Move.Option.Title, facts),
            new Option("no", "no", proposal.Move.Option.Subject, "Against", []),
            new Option("abstain", "abstain", proposal.Move.Option.Subject, "Abstain", []),
        ];
    }

    /// <summary>
    /// What was rejected, with an exemption that wins the votes it lacks; null where there is none or votes are not bought so.
    /// </summary>
    public Proposal? Conceding(WorldState state, Proposal proposal, ImmutableArray<int> votes, ImmutableArray<double> scores) =>
        scenario.Parameters.Politics.Concessions && menus.Conceding(state, proposal, votes.AsSpan(), scores.AsSpan()) is { } move
            ? proposal with { Move = move } : null;

    /// <summary>Whether a package that is carried already has an act of the proposal's instrument, so that it waits for the next.</summary>
    public bool Waits(Proposal proposal) => proposal.Move.Occasioned
        && proposal.Move.Kind is MoveKinds.Threaten or MoveKinds.Impose && decided.Any(
        d => d.Kind == proposal.Move.Kind && d.Actor == proposal.Move.Actor && d.Measure >= 0
        && scenario.Measures[d.Measure].Instrument == scenario.Measures[proposal.Move.Measure].Instrument
        && scenario.Measures[d.Measure].Targets[0] == scenario.Measures[proposal.Move.Measure].Targets[0]);

    /// <summary>A proposal was carried.</summary>
    public void Carry(Proposal proposal) => decided.Add(proposal.Move);

    /// <summary>Puts in force what was decided and carried.</summary>
    public WorldState Enact(WorldState state, IReadOnlyList<Decision> decisions, int mostChoices, List<Happening> happened)
    {
        var agenda = state.Politics!.Agenda.ToBuilder();
        for (var a = 0; a < agenda.Count; a++) agenda[a] = false;
        foreach (var decision in decisions)
            if (decision.Phase == Actors.Phase.Decide && decision.Answer.Chosen.Length >= mostChoices) agenda[decision.Actor] = true;
        var now = state with { Politics = state.Politics with { Agenda = agenda.ToImmutable() } };
        now = ties.Enact(now, happened);
        ImmutableArray<Move> moves = [.. decided.OrderBy(m => m.Actor)];
        now = scenario.Mode == MeasureMode.Decided ? enactment.Apply(now, moves, happened) : enactment.Debts(now, moves, happened);
        return now;
    }

    /// <summary>Adds what licences, routes and lenders do to the month's gates and costs.</summary>
    public void Shape(WorldState state, MeasureEffects effects) => ties.Shape(state, effects);

    /// <summary>Moves stocks on at the month's end.</summary>
    /// <param name="before">The state the month began with.</param>
    /// <param name="state">The state after trade and settlement, its month not yet moved on.</param>
    public WorldState Settle(WorldState before, WorldState state)
    {
        var politics = damage.Update(before, state);
        var fatigue = politics.Fatigue.ToBuilder();
        for (var e = 0; e < fatigue.Count; e++)
        {
            var excess = state.Economies[e].Inflation - scenario.World.Economies[e].InflationTarget - 1;
            var tired = damage.Imposes(state, e);
            if (tired || fatigue[e] != 0) fatigue[e] = Fatigue.Step(
                fatigue[e], tired ? politics.Losses[e] : 0, tired ? excess : 0, scenario.Parameters.Politics);
        }

        return ties.Settle(state with
        {
            Politics = politics
            with
            { Fatigue = fatigue.ToImmutable(), Conflicts = Persist(state, politics) }
        });
    }

    /// <summary>Targets take a measure that has stood for another year for persistence; offers that nobody took lapse.</summary>
    private ImmutableArray<ConflictState> Persist(WorldState state, PoliticsState politics)
    {
        var conflicts = politics.Conflicts;
        for (var c = 0; c < conflicts.Length; c++)
        {
            var conflict = conflicts[c];
            if (conflict.Offered < 1 && state.Month >= conflict.OfferedSince + scenario.Parameters.Politics.OfferMonths) conflict =
                conflict with { Offered = 1 };
            for (var m = 0; m < state.Measures.Length; m++)
            {
                var now = state.Measures[m];
                if (!now.InForce || now.Expiry != Span.Never || map.Decider[m] != conflict.Decider
                    || !scenario.Measures[m].Targets.Contains(conflict.Target)) continue;
                if (state.Month == now.Since || (state.Month - now.Since) % 12 != 0) continue;
                conflict = conflict with { Persisted = conflict.Persisted + 1 };
                break;
            }

            if (conflict != conflicts[c]) conflicts = conflicts.SetItem(c, conflict);
        }

        return conflicts;
    }
}
