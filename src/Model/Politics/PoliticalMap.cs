using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Who speaks for whom, who decides on which measure, and which pairs have politics; fixed for a scenario.</summary>
internal sealed class PoliticalMap
{
    public PoliticalMap(ResolvedScenario scenario)
    {
        Speaks = [.. scenario.Actors.Select(a => a.Bloc >= 0 ? scenario.World.Blocs[a.Bloc].Members
            : a.Economy >= 0 ? [a.Economy] : ImmutableArray<int>.Empty)];
        Decider = [.. scenario.Measures.Select(m => ActorOf(scenario, m.Decider))];
        Decides = [.. Enumerable.Range(0, scenario.Actors.Length).Select(a => Measures(m => Decider[m] == a))];
        Concerns = [.. scenario.Actors.Select((actor, a) => Measures(
            m => Decider[m] == a || (actor.Economy >= 0 && scenario.Measures[m].Targets.Contains(actor.Economy))))];
        Voice = Voices(scenario);

        ImmutableArray<int> Measures(Func<int, bool> which) => [.. Enumerable.Range(0, scenario.Measures.Length).Where(which)];
    }

    /// <summary>Economies an actor speaks for, by actor.</summary>
    public ImmutableArray<ImmutableArray<int>> Speaks { get; }

    /// <summary>The actor that decides on a measure, by measure; -1 where nobody of that id acts.</summary>
    public ImmutableArray<int> Decider { get; }

    /// <summary>The measures an actor decides on, ascending, by actor.</summary>
    public ImmutableArray<ImmutableArray<int>> Decides { get; }

    /// <summary>The measures an actor decides on and those aimed at its state, ascending, by actor.</summary>
    public ImmutableArray<ImmutableArray<int>> Concerns { get; }

    /// <summary>The actor of a state, by economy; -1 where it does not act.</summary>
    public ImmutableArray<int> Voice { get; }

    /// <summary>Whether a scenario follows politics at all.</summary>
    public static bool Followed(ResolvedScenario scenario) => scenario.Mode == MeasureMode.Decided || scenario.Parameters.Politics.On;

    /// <summary>Pairs with politics, ascending: whoever measures and dated events bring together, both ways.</summary>
    public static ImmutableArray<(int From, int To)> Pairs(ResolvedScenario scenario)
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var measure in scenario.Measures)
        {
            var actor = ActorOf(scenario, measure.Decider);
            var speakers = actor < 0 ? measure.Senders : actor >= 0 && scenario.Actors[actor].Bloc >= 0
                ? scenario.World.Blocs[scenario.Actors[actor].Bloc].Members : [scenario.Actors[actor].Economy];
            foreach (var target in measure.Targets)
            {
                foreach (var sender in measure.Senders) Both(pairs, sender, target);
                foreach (var sender in speakers) Both(pairs, sender, target);
            }
        }

        foreach (var debt in scenario.Debts)
            if (debt.Lender < scenario.World.EconomyCount) Both(pairs, debt.Lender, debt.Borrower);
        foreach (var happening in scenario.Events)
            if (Bilateral(happening.Kind) && happening.Economies.Length > 1) Both(pairs, happening.Economies[0], happening.Economies[1]);
        return [.. pairs];
    }

    /// <summary>Conflicts that can arise: deciders and the targets of their measures, in order.</summary>
    public static ImmutableArray<ConflictState> Conflicts(ResolvedScenario scenario)
    {
        var pairs = new SortedSet<(int Decider, int Target)>();
        foreach (var measure in scenario.Measures)
        {
            var actor = ActorOf(scenario, measure.Decider);
            if (actor < 0 || measure.Form == LegalForm.Private) continue;
            foreach (var target in measure.Targets) pairs.Add((actor, target));
        }

        return [.. pairs.Select(p => new ConflictState(p.Decider, p.Target, 2, 2, 0, 1, 0, 0, 0))];
    }

    /// <summary>Kinds of events that concern how two economies stand to each other.</summary>
    private static bool Bilateral(EventKind kind) =>
        kind is EventKind.War or EventKind.Leader or EventKind.Dispute or EventKind.Confrontation
        or EventKind.Fund or EventKind.TrackTwo or EventKind.Contract or EventKind.Aid;

    private static void Both(SortedSet<(int, int)> pairs, int a, int b)
    {
        if (a == b) return;
        pairs.Add((a, b));
        pairs.Add((b, a));
    }

    private static int ActorOf(ResolvedScenario scenario, string id)
    {
        for (var a = 0; a < scenario.Actors.Length; a++)
            if (scenario.Actors[a].Profile.Id == id) return a;
        return -1;
    }

    private static ImmutableArray<int> Voices(ResolvedScenario scenario)
    {
        var voices = new int[scenario.World.EconomyCount];
        Array.Fill(voices, -1);
        for (var a = scenario.Actors.Length - 1; a >= 0; a--)
            if (scenario.Actors[a].Economy is var economy and >= 0) voices[economy] = a;
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(voices);
    }
}
