using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// What can be said about a demand: a target may give in to part of it or to all, a sender may offer to settle for half.
/// Only a policy can be divided; territory, war and a regime cannot (Fearon 1995): of demands for them 7 to 20 % were met in part,
/// of demands for democracy and human rights 26 and 27 % (Global Sanctions Data Base).
/// </summary>
internal sealed class DemandMenu(ResolvedScenario scenario, PoliticalMap map, Stakes stakes, Issues issues, Commitment commitment)
{
    /// <summary>What a sender offers to settle for. [A]</summary>
    public const double Half = 0.5;

    private static readonly (double Share, string Id, string Title)[] Parts =
        [(0.25, "/quarter", "a quarter"), (Half, "/half", "half"), (0.75, "/most", "three quarters")];

    /// <summary>Adds a state's answers to demands on it, and its offers about its own.</summary>
    public void Add(WorldState state, int actor, int economy, bool whole, List<Move> moves)
    {
        var conflicts = state.Politics!.Conflicts;
        for (var c = 0; c < conflicts.Length; c++)
        {
            // Most quarrels are between others, and what presses is the dearest to find out.
            if (conflicts[c].Target != economy && conflicts[c].Decider != actor) continue;
            if (conflicts[c].Conceded >= 1 || !Occasion.Pressed(scenario, map, state, conflicts[c], out var objective)) continue;
            if (issues.Left(state, conflicts[c].Decider, conflicts[c].Target, objective) <= 0) continue;
            if (conflicts[c].Target == economy) Answers(state, actor, c, objective, whole, moves);
            if (conflicts[c].Decider == actor) Offers(state, actor, economy, c, objective, moves);
        }
    }

    private void Answers(WorldState state, int actor, int c, string objective, bool whole, List<Move> moves)
    {
        var conflict = state.Politics!.Conflicts[c];
        var sender = scenario.Actors[conflict.Decider].Profile;
        // Giving in to one sender ends what that sender does, and nothing else.
        var loss = conflict.Belief * (stakes.Suffered(state, conflict.Decider, conflict.Target) + Threatened(state, conflict));
        var stake = issues.Stake(state, conflict.Decider, conflict.Target, objective);
        var bites = Resolve.Bites(loss, stake, scenario.Parameters.Politics);
        if (!bites && !whole) return;
        var from = moves.Count;
        var subject = "demand-" + sender.Id;
        moves.Add(new Move(actor, -1, -1, c, new Option(
            MoveKinds.Keep + ":" + subject, MoveKinds.Keep, subject, "Hold out against " + sender.Name, [])));
        foreach (var (share, id, title) in Parts)
        {
            if (share <= conflict.Conceded || !Resolve.IsPolicy(objective)
                || !(scenario.Parameters.Politics.Partial || share == conflict.Offered)) continue;
            var taken = share == conflict.Offered ? "Take the offer of " + sender.Name + ": measures end for " + title
                + " of what it demands" : "Give " + sender.Name + " " + title + " of what it demands";
            moves.Add(Answer(share, id, taken));
        }

        moves.Add(Answer(1, "", "Give in to " + sender.Name));
        for (var o = from; o < moves.Count; o++) moves[o] = moves[o] with { Occasioned = bites };

        Move Answer(double share, string id, string title)
        {
            var accepted = share >= conflict.Offered ? 1
                : Resolve.Accepted(share, conflict.Conceded, conflict.Persisted, conflict.Relented);
            return new Move(actor, -1, -1, c, new Option(MoveKinds.Comply + ":" + subject + id, MoveKinds.Comply, subject, title,
            [
                new Term("loss", loss * accepted, "u"),
                new Term("stake", -stake * Resolve.Cost(share, conflict.Conceded), "u"),
                new Term("belief", conflict.Belief, "share"),
                new Term("accepted", accepted, "probability"),
                new Term("share", Resolve.Cost(share, conflict.Conceded), "share of the stake"),
            ]))
            { Share = share };
        }
    }

    /// <summary>
    /// A sender may lower its demand in public: what it would get for half against what it can hope for if it insists.
    /// Blocs do not: they negotiate at tables.
    /// </summary>
    private void Offers(WorldState state, int actor, int economy, int c, string objective, List<Move> moves)
    {
        var (conflict, parameters) = (state.Politics!.Conflicts[c], scenario.Parameters.Politics);
        if (!parameters.Settlements || !Resolve.IsPolicy(objective) || conflict.Offered < 1 || conflict.Conceded >= Half
            || !Ends(state, conflict).Any()) return;
        var target = scenario.World.Economies[conflict.Target];
        var loss = Math.Max(0, stakes.Suffered(state, actor, conflict.Target));
        var stake = issues.Stake(state, actor, conflict.Target, objective);
        var take = Resolve.Comply(conflict.Belief, loss, stake * Resolve.Cost(Half, conflict.Conceded), parameters);
        var f = ConflictExpectation.Between(scenario.World, state.Politics, economy, conflict.Target, parameters)
            * issues.Left(state, actor, conflict.Target, objective);
        var hope = Resolve.Comply(conflict.Belief, loss, stake, parameters)
            + (parameters.Punishment * Math.Min(1, loss / parameters.PunishmentMost));
        var sign = Ends(state, conflict).Sum(m => stakes.Sign(state, [economy], actor, m, -1, -1));
        var subject = "offer-" + target.Id;
        moves.Add(new Move(actor, -1, -1, c, new Option(
            MoveKinds.Keep + ":" + subject, MoveKinds.Keep, subject, "Insist on everything demanded of " + target.Name, [])));
        moves.Add(new Move(actor, -1, -1, c, new Option(
            MoveKinds.Settle + ":" + subject, MoveKinds.Settle, subject,
            "Offer " + target.Name + " to end measures for half of what is demanded",
        [
            new Term("welfare", take * stakes.Suffered(state, actor, economy), "u"),
            new Term("leverage", take * f * (Half - hope), "u"),
            new Term("support", take * sign, "u"),
            new Term("commitment", -commitment.OfOffer(state, actor, Ends(state, conflict).First(), Half), "u"),
            new Term("accepted", take, "probability"),
        ])));
    }

    /// <summary>Measures that end when a demand is settled: those on this target alone.</summary>
    private IEnumerable<int> Ends(WorldState state, ConflictState conflict) => Enumerable.Range(0, state.Measures.Length).Where(m =>
        map.Decider[m] == conflict.Decider && state.Measures[m].InForce && scenario.Measures[m].Targets is [var only]
            && only == conflict.Target && scenario.Measures[m].Form != LegalForm.Private);

    /// <summary>Damage that threats of the other side would add, u.</summary>
    private double Threatened(WorldState state, ConflictState conflict)
    {
        var sum = 0.0;
        for (var m = 0; m < state.Measures.Length; m++)
            if (map.Decider[m] == conflict.Decider && state.Measures[m].Stage == MeasureStage.Announced
                && scenario.Measures[m].Targets.Contains(conflict.Target))
                sum += stakes.LossIfImposed(state, m, conflict.Target);
        return sum;
    }
}
