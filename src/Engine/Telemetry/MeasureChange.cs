using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Something that became of a measure in a month.</summary>
/// <param name="Happening">What is recorded of it.</param>
/// <param name="Change">In one word.</param>
/// <param name="Outcome">Outcome code where it ended; empty else.</param>
internal readonly record struct MeasureChange(Happening Happening, string Change, string Outcome)
{
    /// <summary>The changes of a month, in order.</summary>
    public static IEnumerable<MeasureChange> Of(ResolvedScenario scenario, MonthRecord month)
    {
        foreach (var happening in month.Happened)
            if (Word(happening.Kind) is { } word) yield return new MeasureChange(
                happening, word, word == "ended" ? Code(scenario, month, happening.Subject) : "");
    }

    private static string? Word(string kind) => kind switch
    {
        HappeningKinds.MeasureAnnounced => "announced",
        HappeningKinds.ThreatDropped => "dropped",
        HappeningKinds.MeasureInForce => "imposed",
        HappeningKinds.MeasureRenewed => "renewed",
        HappeningKinds.CarveOutOpened or HappeningKinds.ReliefGiven => "eased",
        HappeningKinds.CarveOutClosed or HappeningKinds.ReliefReimposed => "tightened",
        HappeningKinds.PracticeRelaxed => "enforced less",
        HappeningKinds.PracticeTightened => "enforced more",
        HappeningKinds.MeasureEnded => "ended",
        _ => null,
    };

    private static string Code(ResolvedScenario scenario, MonthRecord month, string measure)
    {
        for (var m = 0; m < scenario.Measures.Length; m++)
            if (scenario.Measures[m].Id == measure) return month.State.Measures[m].Outcome;
        return "";
    }
}
