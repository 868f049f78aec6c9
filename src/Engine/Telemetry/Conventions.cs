using System.Collections.Immutable;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Everything telemetry names; the page and the tests are made from it.</summary>
public static class Conventions
{
    private static readonly ImmutableArray<string> Own = [Attributes.Scenario, Attributes.Run, Attributes.Replicate];

    /// <summary>Instruments by name, then spans from the outermost in, then events.</summary>
    public static ImmutableArray<Convention> All { get; } =
    [
        .. Instruments.All,
        new(ConventionKind.Span, "run", "", [.. Own, Attributes.Seed, Attributes.Status, Attributes.Digest, Attributes.Months,
            Attributes.Headline + ".*"], "A run, or a replicate of an ensemble; failed where the run did."),
        new(ConventionKind.Span, "month", "", [.. Own, Attributes.Month, Attributes.Digest, Attributes.LeftOut],
            "A month of a single run, in the run's span. Replicates of ensembles have none."),
        new(ConventionKind.Span, "events, observe, decide, vote, negotiate, enact, trade, settle, record", "", Own,
            "A phase, in the month's span."),
        new(ConventionKind.Event, "decision", "", [Attributes.Actor, Attributes.Phase, Attributes.Subject, Attributes.Chosen,
            Attributes.Margin,
            Attributes.Reason], "What an actor chose from its menu or at a table, of the month's span. Votes are counted only."),
        new(ConventionKind.Event, "measure", "", [Attributes.Subject, Attributes.Change, Attributes.Outcome, Attributes.Title,
            Attributes.Cause], "What became of a measure, of the month's span."),
        new(ConventionKind.Event, "deal", "", [Attributes.Dossier, Attributes.Stage, Attributes.Terms],
            "A dossier that reached a stage, of the month's span."),
        new(ConventionKind.Event, "offer, accept, refuse, text", "",
            [Attributes.Actor, Attributes.Dossier, Attributes.Round, Attributes.Outcome, Attributes.Reason],
            "What was said at a table, of the month's span."),
    ];
}
