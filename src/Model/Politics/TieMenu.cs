using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What a state may do about its ties to another: send envoys or expel them, answer a public quarrel or stay calm.</summary>
internal sealed class TieMenu(ResolvedScenario scenario)
{
    /// <summary>Adds what is open to a state this month; envoys only where measures or empty embassies give occasion.</summary>
    public void Add(WorldState state, int actor, int economy, bool whole, List<Move> moves)
    {
        var dyads = state.Politics!.Dyads;
        for (var d = 0; d < dyads.Length; d++)
        {
            if (dyads[d].From != economy) continue;
            if (scenario.Parameters.Cooperation.Embassies) Envoys(state, actor, d, whole, moves);
            if (Confrontation.Of(scenario, state.Month, dyads[d]) is { } quarrel) Answer(state, actor, d, quarrel, moves);
        }
    }

    private void Envoys(WorldState state, int actor, int d, bool whole, List<Move> moves)
    {
        var (dyad, parameters) = (state.Politics!.Dyads[d], scenario.Parameters.Cooperation);
        var occasion = dyad.Ties.Embassy < 1 || Embassy.Strained(scenario, state, dyad.From, dyad.To);
        if (!occasion && !whole) return;
        var (name, subject) = (scenario.World.Economies[dyad.To].Name, "embassy-" + scenario.World.Economies[dyad.To].Id);
        Offer(MoveKinds.Keep, "Leave the embassy as it is: " + name, []);
        if (dyad.Ties.Embassy > 0) Offer(MoveKinds.Expel, "Send envoys home and withdraw one's own: " + name, Worth(-1));
        if (dyad.Ties.Embassy < 1) Offer(MoveKinds.Staff, "Send envoys back: " + name, Worth(1));

        void Offer(string kind, string title, ImmutableArray<Term> facts) => moves.Add(new Move(
            actor, -1, -1, -1, new Option(kind + ":" + subject, kind, subject, title, facts))
        { Dyad = d, Occasioned = occasion });

        ImmutableArray<Term> Worth(int sign)
        {
            var (politics, world) = (scenario.Parameters.Politics, scenario.World);
            var then = Embassy.After(dyad.Ties.Embassy, sign, parameters);
            var (change, serving) = (then - dyad.Ties.Embassy, Embassy.Serving(then) - Embassy.Serving(dyad.Ties.Embassy));
            var f = ConflictExpectation.Between(world, state.Politics!, dyad.From, dyad.To, politics);
            var expected = ConflictExpectation.WithoutLuck(scenario, state.Politics!, dyad.From, dyad.To, state.Month);
            var mended = dyad.Relation * (Embassy.Remaining(then, politics) - Embassy.Remaining(dyad.Ties.Embassy, politics));
            return
            [
                new Term(TermNames.Relation, (parameters.IssueGain * (1 - (f / 2)) * serving) + (politics.RelationWorth * mended), "u"),
                new Term(TermNames.Support, -politics.Expressive * parameters.EmbassySign * f * change, "u"),
                new Term("conflict", f, "share"),
                new Term("conflict-expected", expected, "share"),
            ];
        }
    }

    private void Answer(WorldState state, int actor, int d, ScriptedEvent quarrel, List<Move> moves)
    {
        var (dyad, politics, cooperation) = (state.Politics!.Dyads[d], scenario.Parameters.Politics, scenario.Parameters.Cooperation);
        var (host, subject) = (scenario.World.Economies[dyad.To], "answer-" + scenario.World.Economies[dyad.To].Id);
        var gdp = scenario.World.Economies[dyad.From].GdpMusd;
        var spoilt = dyad.Relation - Confrontation.Strike(dyad.Relation, quarrel.Value, dyad.Ties.Contacts, cooperation);
        var lasting = spoilt * Embassy.Remaining(dyad.Ties.Embassy, politics);
        var openness = 100 * (scenario.World.Exports(dyad.From) + scenario.World.Imports(dyad.From)) / gdp;
        var aid = 0.0;
        foreach (var project in state.Politics.Projects)
            if (project.Kind == EventKind.Aid && project.First == dyad.To && project.Second == dyad.From) aid += project.Progress
                * project.Value * 1000;
        var f = ConflictExpectation.Between(scenario.World, state.Politics, dyad.From, dyad.To, politics);
        var expected = ConflictExpectation.WithoutLuck(scenario, state.Politics, dyad.From, dyad.To, state.Month);
        moves.Add(new Move(actor, -1, -1, -1, new Option(
            MoveKinds.Keep + ":" + subject, MoveKinds.Keep, subject, "Stay calm towards " + host.Name, []))
        { Dyad = d });
        moves.Add(new Move(actor, -1, -1, -1, new Option(
            MoveKinds.Retaliate + ":" + subject, MoveKinds.Retaliate, subject, "Answer in kind: " + host.Name,
            [
                new Term(TermNames.Relation, -politics.RelationWorth * lasting, "u"),
                new Term(TermNames.Finance, cooperation.Loyalty ? -100 * aid * lasting / gdp : 0, "u"),
                new Term("punishment", -politics.StanceRisk * openness * scenario.World.Exposure(dyad.From, dyad.To), "u"),
                new Term(TermNames.Support, cooperation.Pride * politics.Expressive * (f + quarrel.Value), "u"),
                new Term("conflict", f, "share"),
                new Term("conflict-expected", expected, "share"),
            ]))
        { Dyad = d });
    }
}
