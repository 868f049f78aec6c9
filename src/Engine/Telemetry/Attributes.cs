using System.Collections.Immutable;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Names of attributes, all in the project's own namespace.</summary>
public static class Attributes
{
    /// <summary>The scenario.</summary>
    public const string Scenario = "negsim.scenario";
    /// <summary>The run.</summary>
    public const string Run = "negsim.run";
    internal const string Seed = "negsim.seed";
    /// <summary>The replicate.</summary>
    public const string Replicate = "negsim.replicate";
    internal const string Month = "negsim.month";
    internal const string Phase = "negsim.phase";
    internal const string Status = "negsim.status";
    internal const string Digest = "negsim.digest";
    internal const string Months = "negsim.months";
    internal const string Headline = "negsim.headline";
    internal const string Actor = "negsim.actor";
    internal const string Exporter = "negsim.exporter";
    internal const string Importer = "negsim.importer";
    internal const string Choice = "negsim.choice";
    internal const string Chosen = "negsim.chosen";
    internal const string Margin = "negsim.margin";
    internal const string Reason = "negsim.reason";
    internal const string Happening = "negsim.happening";
    internal const string Subject = "negsim.subject";
    internal const string Title = "negsim.title";
    internal const string Cause = "negsim.cause";
    internal const string Change = "negsim.change";
    internal const string Outcome = "negsim.outcome";
    internal const string Stage = "negsim.stage";
    internal const string Act = "negsim.act";
    internal const string Dossier = "negsim.dossier";
    internal const string Terms = "negsim.terms";
    internal const string Round = "negsim.round";
    internal const string LeftOut = "negsim.events.left_out";

    /// <summary>Each with what it says, and on instruments how many values it can have.</summary>
    public static ImmutableArray<(string Name, string Meaning)> All { get; } =
    [
        (Scenario, "Id of the scenario. On everything."),
        (Run, "Id of the run: the scenario's in one process, the run's name in a cluster. On everything."),
        (Seed, "Seed of all draws."),
        (Replicate, "The replicate, from 0. On spans and logs only."),
        (Month, "Months since the start, from 0."),
        (Phase, "Phase of the month; 9 values."),
        (Status, "How a run ended: finished, parked, interrupted, cancelled, failed."),
        (Digest, "Chained digest of the months closed, in hexadecimal."),
        (Months, "Months closed."),
        (Headline + ".*", "The scenario's headline figures in the last month closed, such as negsim.headline.income:RUS."),
        (Actor, "Id of an actor; on instruments only of states that the focus or a measure names."),
        (Exporter, "Exporter of a focus pair, a state or a bloc; as many as the scenario's focus."),
        (Importer, "Importer of a focus pair; as many as the scenario's focus."),
        (Choice, "Kind of the first option chosen, such as impose, ease, yes; none where nothing was. A dozen values."),
        (Chosen, "Ids of the options chosen, in order of importance."),
        (Margin, "Score of the chosen option less that of the best other."),
        (Reason, "Why, in one sentence."),
        (Happening, "Kind of what happened; the kinds of HappeningKinds, about 50."),
        (Subject, "Id of the measure or carve-out."),
        (Title, "In words."),
        (Cause, "What brought it about."),
        (Change, "What became of a measure: announced, dropped, imposed, renewed, eased, tightened, ended."),
        (Outcome,
            "Outcome code of an ended measure in the Global Sanctions Data Base's terms; of an act at a table, the outcome's number."),
        (Stage, "Stage a dossier reached; 12 values."),
        (Act, "offer, accept, refuse or text."),
        (Dossier, "Id of the dossier."),
        (Terms, "Levels agreed, in issue order."),
        (Round, "Round of the talks, from 0."),
        (LeftOut, "How many events of a month were left out, because a span keeps 100."),
    ];
}
