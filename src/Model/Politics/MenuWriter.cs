using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Writes the month's menus: what each actor that looks again may do, with what the model expects of it.</summary>
internal sealed class MenuWriter
{
    private readonly ResolvedScenario scenario;
    private readonly PoliticalMap map;
    private readonly Stakes stakes;
    private readonly Dependence dependence;
    private readonly Commitment commitment;
    private readonly DemandMenu demands;
    private readonly StanceMenu stances;
    private readonly Packages packages;
    private readonly DebtMenu debts;
    private readonly TieMenu ties;
    private readonly List<Move> moves = [];

    public MenuWriter(ResolvedScenario scenario, PoliticalMap map, Issues issues, Stakes stakes, Dependence dependence)
    {
        commitment = new Commitment(scenario, map, issues);
        demands = new DemandMenu(scenario, map, stakes, issues, commitment);
        this.scenario = scenario;
        this.map = map;
        this.stakes = stakes;
        this.dependence = dependence;
        stances = new StanceMenu(scenario);
        packages = new Packages(scenario, map);
        debts = new DebtMenu(scenario);
        ties = new TieMenu(scenario);
    }

    /// <summary>The moves open to an actor: to a seat all it may do, to others what there is an occasion for.</summary>
    public ImmutableArray<Move> For(WorldState state, int actor)
    {
        moves.Clear();
        var whole = scenario.Actors[actor].IsSeatIn(state.Month);
        for (var m = 0; m < scenario.Measures.Length; m++)
            if (map.Decider[m] == actor && scenario.Measures[m].Form != LegalForm.Private) Measure(state, actor, m, whole);
        if (scenario.Actors[actor].Economy is var economy and >= 0)
        {
            demands.Add(state, actor, economy, whole, moves);
            stances.Add(state, actor, economy, moves);
            ties.Add(state, actor, economy, whole, moves);
            debts.Add(state, actor, economy, moves);
        }

        return [.. moves];
    }

    /// <summary>The moves open to a debtor where dates rule measures.</summary>
    public ImmutableArray<Move> Debts(WorldState state, int actor)
    {
        moves.Clear();
        debts.Add(state, actor, scenario.Actors[actor].Economy, moves);
        return [.. moves];
    }

    /// <summary>The same move as a bloc's member sees it; a renewal is worth what lapsing would cost.</summary>
    public ImmutableArray<Term> ForMember(WorldState state, Move move, int member, ImmutableArray<MeasureState> then)
    {
        if (move.Concession < 0) return WithoutConcession(state, move, member, then);
        var measure = scenario.Measures[move.Measure];
        var concession = measure.CarveOuts[move.Concession];
        var eased = stakes.Facts(state, [member], move.Actor, move.Measure, then, -dependence.Covered(measure, concession),
            concession.Commodity, 0);
        // A renewal is weighed against lapsing, its exemption against none; what is imposed comes with its exemption at once, but for the
        // sign.
        var renewal = move.Kind == MoveKinds.Renew;
        var plain = WithoutConcession(state, move, member, renewal ? Then(state, move with { Concession = -1 }) : then);
        return [.. plain.Select((t, at) => t.Unit == "u"
            && (renewal || t.Name is TermNames.Support or TermNames.Fatigue or TermNames.Legitimacy)
            ? t with { Value = t.Value + eased[at].Value } : t)];
    }

    /// <summary>
    /// A proposal with an exemption added that wins the votes it lacks, by what voters said and what the exemption, with a side payment,
    /// changes for them; null where none does.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="proposal">What was rejected.</param>
    /// <param name="votes">Votes by economy.</param>
    /// <param name="scores">What a yes was worth to voters, u, by economy.</param>
    public Move? Conceding(WorldState state, Proposal proposal, ReadOnlySpan<int> votes, ReadOnlySpan<double> scores)
    {
        var move = proposal.Move;
        if (move.Kind is not (MoveKinds.Impose or MoveKinds.Renew) || move.CarveOut >= 0) return null;
        var measure = scenario.Measures[move.Measure];
        var open = After(state, move).Open;
        var then = Then(state, move);
        var plain = new double[scenario.World.EconomyCount];
        foreach (var voter in proposal.Voters) plain[scenario.Actors[voter].Economy] =
            Value(ForMember(state, move, scenario.Actors[voter].Economy, then));
        // The smallest that will do.
        foreach (var c in Enumerable.Range(0, measure.CarveOuts.Length).Where(
            c => !open[c] && !scenario.IsOffered(move.Measure, c)).OrderBy(c => dependence.Covered(measure, measure.CarveOuts[c])))
        {
            var conceding = move with
            {
                Concession = c,
                Option =
                move.Option with { Title = move.Option.Title + ", with an exemption: " + measure.CarveOuts[c].Title }
            };
            var amended = Then(state, conceding);
            var expected = votes.ToArray();
            foreach (var voter in proposal.Voters)
            {
                var e = scenario.Actors[voter].Economy;
                if (votes[e] == 0) continue;
                var gain = Value(ForMember(state, conceding, e, amended)) - plain[e];
                expected[e] = scores[e] + gain + scenario.Parameters.Politics.SidePayment >= 0 ? 1 : -1;
            }

            if (Ballot.Carried(scenario.World.Blocs[proposal.Bloc], scenario.World, expected)) return conceding;
        }

        return null;
    }

    private static double Value(ImmutableArray<Term> facts) => facts.Sum(f => f.Unit == "u" ? f.Value : 0);

    private ImmutableArray<Term> WithoutConcession(WorldState state, Move move, int member, ImmutableArray<MeasureState> then)
    {
        var carveOut = move.CarveOut >= 0 ? scenario.Measures[move.Measure].CarveOuts[move.CarveOut] : null;
        var renewal = move.Kind == MoveKinds.Renew;
        var kind = renewal ? Undone(move) : move.Kind;
        // Letting a measure lapse costs a bloc nothing; a member that stops a renewal alone goes back on its own vote.
        var cost = renewal ? ReversalCost.Of(carveOut?.Form ?? scenario.Measures[move.Measure].Form, scenario.Parameters.Politics)
            : commitment.Of(state, move.Actor, move.Measure, kind, carveOut);
        var facts = stakes.Facts(state, [member], move.Actor, move.Measure, then, Support(move.Measure, kind, carveOut),
            carveOut?.Commodity ?? -1, cost);
        return renewal ? [.. facts.Select(f => f.Unit == "u" ? f with { Value = -f.Value } : f)] : facts;
    }

    /// <summary>All measures as a move would leave them; for a renewal, without it, unless it comes with an exemption.</summary>
    public ImmutableArray<MeasureState> Then(WorldState state, Move move) => state.Measures.SetItem(
        move.Measure, move.Kind == MoveKinds.Renew && move.Concession < 0
            ? MoveEffect.On(scenario.Measures[move.Measure], state.Measures[move.Measure], Undone(move), move.CarveOut, [], state.Month)
            : After(state, move));

    /// <summary>The state of a move's measure after it.</summary>
    public MeasureState After(WorldState state, Move move)
    {
        var after = On(state, move.Measure, move.Kind, move.CarveOut, map.Speaks[move.Actor].AsSpan());
        return move.Concession < 0 ? after : after with { Open = after.Open.SetItem(move.Concession, true) };
    }

    private MeasureState On(WorldState state, int m, string kind, int carveOut, ReadOnlySpan<int> speakers) =>
        kind is MoveKinds.Relax or MoveKinds.Enforce
            ? Practice.After(scenario.Measures[m], state.Measures[m], kind, scenario.Parameters.Politics)
            : MoveEffect.On(scenario.Measures[m], state.Measures[m], kind, carveOut, stakes.Exempt(m, speakers), state.Month);

    /// <summary>What happens without a renewal: a measure lapses, a waiver is closed.</summary>
    private static string Undone(Move renewal) => renewal.CarveOut >= 0 ? MoveKinds.Tighten : MoveKinds.Lapse;

    private void Measure(WorldState state, int actor, int m, bool whole)
    {
        var measure = scenario.Measures[m];
        var now = state.Measures[m];
        switch (now.Stage)
        {
            case MeasureStage.Absent:
            case MeasureStage.Ended when whole || state.Month >= now.Since + scenario.Parameters.Politics.CoolingMonths:
                if (Packages.IsAdopted(state, m) || IsHeld(state, m)) return;
                var occasion = packages.Admits(state, actor, measure) && Occasion.Given(scenario, map, state, actor, measure)
                    && state.Month >= now.Since + (now.Stage == MeasureStage.Ended ? scenario.Parameters.Politics.CoolingMonths : 0);
                if (!occasion && !whole) return;
                var from = moves.Count;
                Keep(actor, m, "Leave it at that");
                Begin(state, actor, m, whole);
                for (var o = from; o < moves.Count; o++) moves[o] = moves[o] with { Occasioned = occasion && moves[o].Occasioned };
                break;
            case MeasureStage.Announced when state.Month <= now.Since + 1:
                // A threat leaves its target a month to answer.
                break;
            case MeasureStage.Announced:
                if (state.Month < now.Since + scenario.Parameters.Politics.ThreatMonths) Keep(actor, m, "Let the threat stand");
                Add(state, actor, m, MoveKinds.Impose, -1);
                Add(state, actor, m, MoveKinds.Drop, -1);
                break;
            case MeasureStage.InForce when now.Expiry <= state.Month:
                Add(state, actor, m, MoveKinds.Renew, -1);
                // A bloc's presidency has to put a renewal to the members: it cannot let a measure lapse that they want.
                if (scenario.Actors[actor].Bloc < 0) Add(state, actor, m, MoveKinds.Lapse, -1);
                break;
            case MeasureStage.InForce:
                var due = state.Politics!.DueWaiver(m, state.Month);
                if (due >= 0) Add(state, actor, m, MoveKinds.Renew, due);
                else Keep(actor, m, "Keep it");
                foreach (var c in Ladder(measure))
                    if ((now.Open[c] || !scenario.IsOffered(m, c)) && c != due || scenario.Actors[actor].Bloc < 0) Add(
                        state, actor, m, now.Open[c] ? MoveKinds.Tighten : MoveKinds.Ease, c);
                Add(state, actor, m, MoveKinds.End, -1);
                if (Practice.IsDue(now, state.Month, scenario.Parameters.Politics)) Carried(state, actor, m);
                break;
        }
    }

    /// <summary>To carry a measure out less or more firmly, as far as it goes.</summary>
    private void Carried(WorldState state, int actor, int m)
    {
        foreach (var kind in (ReadOnlySpan<string>)[MoveKinds.Relax, MoveKinds.Enforce])
            if (On(state, m, kind, -1, []) != state.Measures[m]) Add(state, actor, m, kind, -1);
    }

    /// <summary>Whether a deal in force holds relief from a measure: taking that back is a breach, and no package.</summary>
    private bool IsHeld(WorldState state, int m)
    {
        for (var d = 0; d < state.Dossiers.Length; d++)
        {
            if (!state.Dossiers[d].Holds) continue;
            foreach (var act in DealTerms.Of(scenario.Dossiers[d], state.Dossiers[d].Outcome).Given(state.Dossiers[d]))
                if (act.IsRelief && act.Measure == m) return true;
        }

        return false;
    }

    /// <summary>Carve-outs from the lightest legal form up: licence, waiver, executive act.</summary>
    private static IEnumerable<int> Ladder(Measure measure) =>
        Enumerable.Range(0, measure.CarveOuts.Length).OrderBy(c => measure.CarveOuts[c].Form);

    private void Keep(int actor, int m, string title)
    {
        var id = scenario.Measures[m].Id;
        moves.Add(new Move(actor, m, -1, -1, new Option(
            MoveKinds.Keep + ":" + id, MoveKinds.Keep, id, title + ": " + scenario.Measures[m].Title, [])));
    }

    private void Add(WorldState state, int actor, int m, string kind, int c)
    {
        var measure = scenario.Measures[m];
        var carveOut = c >= 0 ? measure.CarveOuts[c] : null;
        var speakers = map.Speaks[actor].AsSpan();
        var then = On(state, m, kind, c, speakers);
        var facts = kind is MoveKinds.Renew or MoveKinds.Drop
            ? [new Term("commitment", -commitment.Of(state, actor, m, kind, carveOut), "u")]
            : stakes.Facts(state, speakers, actor, m, state.Measures.SetItem(m, then),
                kind is MoveKinds.Relax or MoveKinds.Enforce ? Seen(state.Measures[m], then) : Support(m, kind, carveOut),
                carveOut?.Commodity ?? -1, commitment.Of(state, actor, m, kind, carveOut));
        var id = kind + ":" + measure.Id + (carveOut is null ? "" : "/" + carveOut.Id);
        moves.Add(new Move(actor, m, c, -1, new Option(id, kind, measure.Id, Title(kind, measure, carveOut), facts)));
    }

    /// <summary>Threaten or impose: a threat is worth what carrying it out would be worth, if it has to be.</summary>
    private void Begin(WorldState state, int actor, int m, bool whole)
    {
        Add(state, actor, m, MoveKinds.Impose, -1);
        var impose = moves[^1];
        var facts = impose.Option.Facts.Add(new Term("audience-cost", commitment.Of(state, actor, m, MoveKinds.Drop, null), "u"));
        var measure = scenario.Measures[m];
        if (Occasion.DemandComesFirst(scenario, map, state, actor, measure))
        {
            moves.RemoveAt(moves.Count - 1);
            if (whole) moves.Add(impose = impose with { Occasioned = false });
        }

        moves.Insert(moves.Count - (moves[^1] == impose ? 1 : 0),
            impose with
            {
                Occasioned = true,
                Option = new Option(MoveKinds.Threaten + ":" + measure.Id, MoveKinds.Threaten, measure.Id,
            Title(MoveKinds.Threaten, measure, null), facts)
            });
    }

    private double Seen(MeasureState now, MeasureState then) =>
        scenario.Parameters.Politics.PracticeSeen * (then.Enforcement - now.Enforcement);

    private double Support(int m, string kind, CarveOut? carveOut) => kind switch
    {
        MoveKinds.Threaten or MoveKinds.Impose => 1,
        MoveKinds.End or MoveKinds.Lapse => -1,
        MoveKinds.Ease => -dependence.Covered(scenario.Measures[m], carveOut!),
        MoveKinds.Tighten => dependence.Covered(scenario.Measures[m], carveOut!),
        _ => 0,
    };

    private static string Title(string kind, Measure measure, CarveOut? carveOut) => kind switch
    {
        MoveKinds.Threaten => "Threaten: " + measure.Title,
        MoveKinds.Impose => measure.Title,
        MoveKinds.Drop => "Take the threat back: " + measure.Title,
        MoveKinds.Renew => "Renew: " + (carveOut?.Title ?? measure.Title),
        MoveKinds.Lapse => "Let lapse: " + measure.Title,
        MoveKinds.End => "End: " + measure.Title,
        MoveKinds.Tighten => "Close the exemption: " + carveOut!.Title,
        MoveKinds.Relax => "Enforce it less: " + measure.Title,
        MoveKinds.Enforce => "Enforce it more: " + measure.Title,
        _ => carveOut!.Title,
    };
}
