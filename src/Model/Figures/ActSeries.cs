using NegotiationSim.Actors;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>Series of measures, deals and what happened.</summary>
internal static class ActSeries
{
    /// <summary>Months after a measure's start in which a carve-out belongs to its first terms and is no easing.</summary>
    private const int FirstTerms = 3;

    public static IReadOnlyList<(string Spelling, string Says)> Spellings { get; } =
    [
        ("measures[:ACTOR]", "measures in force, of a decider or of all"),
        ("in-force:MEASURE[+MEASURE]", "how many of these are in force"),
        ("none-in-force:MEASURE[+MEASURE]", "1 where none of these is in force, else 0"),
        ("open:MEASURE/CARVE-OUT", "1 where the carve-out of a measure in force is open, else 0"),
        ("ended:MEASURE[+MEASURE]", "how many of these were in force and have ended"),
        ("eased-before:MEASURE[+MEASURE]:MEASURE[+MEASURE]", "1 where one of the first has ended and none of the second, else 0"),
        ("deals", "dossiers of which a deal holds"),
        ("practice:MEASURE", "enforcement in practice while in force, 0 to 1"),
        ("carried-out:ACTOR", "enforcement in practice of an actor's measures in force as a share of what their rules say; 1 where none is"),
        ("happened:KIND[:SUBJECT]", "what happened of a kind this month: dossier-ratified, snapback, measure-in-force"),
        ("impositions:ACTOR", "measures an actor put in force this month"),
        ("easings:ACTOR", "easings by an actor this month: measures ended, carve-outs opened after the first terms, relief given"),
        ("choices:ACTOR", "acts an actor chose this month, * for all actors"),
        ("lucky:ACTOR", "how many of these luck carried: without the leader's deviation, the pair's frailty and taste it would not act"),
        ("gainful:ACTOR", "how many of these it would not have chosen but for welfare and leverage"),
        ("withheld:ACTOR", "subjects on which it did nothing, but would have acted but for welfare and leverage"),
        ("deal:DOSSIER", "1 where a deal of the dossier holds, else 0"),
        ("term:ACTOR:TERM", "mean size of a term in what an actor weighed this month, u"),
    ];

    public static Func<MonthRecord, double>? Find(ResolvedScenario scenario, string[] words) => words switch
    {
        ["measures"] => m => m.State.Measures.Count(s => s.InForce),
        ["measures", var actor] => InForce([.. Enumerable.Range(0, scenario.Measures.Length).Where(
            m => scenario.Measures[m].Decider == actor)]),
        ["in-force", var ids] => InForce(Measures(scenario, ids)),
        ["none-in-force", var ids] => Without(InForce(Measures(scenario, ids))),
        ["open", var id] => Open(scenario, id),
        ["ended", var id] => Ended(scenario, id),
        ["eased-before", var first, var second] => Before(Ended(scenario, first), Ended(scenario, second)),
        ["deals"] => m => m.State.Dossiers.Count(d => d.Holds),
        ["practice", var id] => Practice(FigureNames.Measure(scenario, id)),
        ["carried-out", var actor] => CarriedOut(scenario, actor),
        ["happened", var kind] => m => m.Happened.Count(h => h.Kind == kind),
        ["happened", var kind, var subject] => m => m.Happened.Count(h => h.Kind == kind && h.Subject.Split('/')[0] == subject),
        ["impositions", var actor] => m => m.Happened.Count(h => h.Kind == HappeningKinds.MeasureInForce && Own(scenario, h, actor) >= 0),
        ["easings", var actor] => m => m.Happened.Count(h => Eases(m, h, Own(scenario, h, actor))),
        ["choices", var actor] => Choices(scenario, actor, []),
        ["lucky", var actor] => Choices(scenario, actor, [TermNames.Luck, "taste"]),
        ["gainful", var actor] => Choices(scenario, actor, [TermNames.Welfare, TermNames.Leverage]),
        ["withheld", var actor] => Withheld(scenario, actor),
        ["deal", var dossier] => Deal(scenario, dossier),
        ["term", var actor, var term] => Term(scenario, actor, term),
        _ => null,
    };

    private static int[] Measures(ResolvedScenario scenario, string ids) =>
        [.. ids.Split('+').Select(id => FigureNames.Measure(scenario, id))];

    private static Func<MonthRecord, double> InForce(int[] measures) => m => measures.Count(at => m.State.Measures[at].InForce);

    private static Func<MonthRecord, double> Without(Func<MonthRecord, double> count) => m => count(m) > 0 ? 0 : 1;

    private static Func<MonthRecord, double> Open(ResolvedScenario scenario, string id)
    {
        var words = id.Split('/');
        var measure = FigureNames.Measure(scenario, words[0]);
        var at = words.Length == 2 ? scenario.Measures[measure].CarveOuts.ToList().FindIndex(c => c.Id == words[1]) : -1;
        if (at < 0) throw new FigureException($"\"{id}\" is no carve-out; write MEASURE/CARVE-OUT.");
        return m => m.State.Measures[measure] is { InForce: true } state && state.Open[at] ? 1 : 0;
    }

    private static Func<MonthRecord, double> Ended(ResolvedScenario scenario, string ids)
    {
        var measures = Measures(scenario, ids);
        return m => measures.Count(at => m.State.Measures[at].Stage == MeasureStage.Ended);
    }

    private static Func<MonthRecord, double> Before(Func<MonthRecord, double> first, Func<MonthRecord, double> second) =>
        m => first(m) > 0 && second(m) == 0 ? 1 : 0;

    private static Func<MonthRecord, double> Practice(int measure) => m => m.State.Measures[measure] is { InForce: true } state
        ? state.Enforcement : 0;

    private static Func<MonthRecord, double> CarriedOut(ResolvedScenario scenario, string actor)
    {
        int[] own = [.. Enumerable.Range(0, scenario.Measures.Length).Where(m => scenario.Measures[m].Decider == actor
            && scenario.Measures[m].Form != LegalForm.Private && scenario.Measures[m].Enforcement > 0)];
        return m => own.Where(at => m.State.Measures[at].InForce).Select(
            at => m.State.Measures[at].Enforcement / scenario.Measures[at].Enforcement).DefaultIfEmpty(1).Average();
    }

    /// <summary>
    /// Position of the actor's measure that a happening is about; -1 where it is about none. What firms do on their own account is no act
    /// of a state.
    /// </summary>
    private static int Own(ResolvedScenario scenario, Happening happening, string actor)
    {
        var id = happening.Subject.Split('/')[0];
        for (var m = 0; m < scenario.Measures.Length; m++)
            if (scenario.Measures[m].Id == id) return scenario.Measures[m].Decider == actor
                && scenario.Measures[m].Form != LegalForm.Private ? m : -1;
        return -1;
    }

    private static bool Eases(MonthRecord month, Happening happening, int measure) => measure >= 0 && happening.Kind switch
    {
        HappeningKinds.MeasureEnded or HappeningKinds.ReliefGiven => true,
        HappeningKinds.CarveOutOpened => month.Month > month.State.Measures[measure].Since + FirstTerms,
        _ => false,
    };

    private static Func<MonthRecord, double> Choices(ResolvedScenario scenario, string id, string[] without)
    {
        var actor = Actor(scenario, id);
        return m => m.Decisions.Where(d => d.Phase == Phase.Decide && (actor < 0 || d.Actor == actor)).Sum(
            d => d.Answer.Chosen.Count(c => without.Length == 0 || CarriedChoice.By(d.Answer, c, without)));
    }

    private static Func<MonthRecord, double> Withheld(ResolvedScenario scenario, string id)
    {
        var actor = Actor(scenario, id);
        return m => m.Decisions.Where(d => d.Phase == Phase.Decide && (actor < 0 || d.Actor == actor)).Sum(
            d => CarriedChoice.Withheld(d.Answer, [TermNames.Welfare, TermNames.Leverage]));
    }

    /// <summary>Ordinal of an actor; -1 for all.</summary>
    private static int Actor(ResolvedScenario scenario, string id)
    {
        var actor = id == "*" ? -1 : Enumerable.Range(0, scenario.Actors.Length).FirstOrDefault(
            a => scenario.Actors[a].Profile.Id == id, -1);
        if (actor < 0 && id != "*") throw new FigureException($"The scenario has no actor \"{id}\".");
        return actor;
    }

    private static Func<MonthRecord, double> Deal(ResolvedScenario scenario, string id)
    {
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            if (scenario.Dossiers[d].Id != id) continue;
            var at = d;
            return m => m.State.Dossiers[at].Holds ? 1 : 0;
        }

        throw new FigureException($"The scenario has no dossier \"{id}\".");
    }

    private static Func<MonthRecord, double> Term(ResolvedScenario scenario, string id, string term)
    {
        for (var a = 0; a < scenario.Actors.Length; a++)
        {
            if (scenario.Actors[a].Profile.Id != id) continue;
            var actor = a;
            return m => m.Decisions.Where(d => d.Actor == actor).SelectMany(d => d.Answer.Reasons.Weighed).SelectMany(w => w.Terms).Where(
                t => t.Name == term)
                .Select(t => t.Value).DefaultIfEmpty(0).Average();
        }

        throw new FigureException($"The scenario has no actor \"{id}\".");
    }
}
