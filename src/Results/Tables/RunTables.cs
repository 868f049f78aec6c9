using static NegotiationSim.Results.Tables.Columns;

namespace NegotiationSim.Results.Tables;

/// <summary>What is fixed for a run.</summary>
public static class RunTables
{
    /// <summary>The runs of the store.</summary>
    public static Table Runs { get; } = new("runs", "One run: a scenario, a seed and any overrides. An ensemble is one run with many replicates; an experiment has a run for each of its points.", ["run"],
    [
        Run,
        Text("name", "Name of the run, unique in the store."),
        Text("id", "SHA-256 over everything that makes its results: resolved scenario, world, seed, plug-ins, source of the program's model; hexadecimal. Equal ids mean equal results."),
        Text("scenario", "Id of the scenario."),
        Text("title", "The scenario's title."),
        Text("scenario_hash", "SHA-256 of the resolved scenario, hexadecimal."),
        Whole("seed", "Seed of all draws."),
        Whole("replicates", "How many replicates were asked for.", "replicates"),
        Whole("months", "Length of the run.", "months"),
        Text("start", "Calendar month of month 0, such as 2021-01."),
        JsonObject("settings", "What was changed against the scenario file: an object of path and value."),
        Text("keep", "How much is kept.").OneOf("default", "all", "headlines"),
        Text("status", "Where the run stands.").OneOf("running", "done", "interrupted", "failed"),
        Text("message", "Why it failed; empty otherwise."),
        Text("rows_digest", "SHA-256 over this row as far as keep, replicates left out, and over the run's actors and measures, hexadecimal; the months' digests begin with it."),
        Text("status_digest", "SHA-256 over replicates, status and message, hexadecimal."),
    ]);

    /// <summary>Who acts.</summary>
    public static Table Actors { get; } = new("actors", "One actor of a run: a state or a bloc, with the behaviour it was given.",
        ["run", "actor"],
    [
        Run,
        Text("actor", "Id of the actor, such as USA or EU."),
        Whole("ordinal", "Its position among the actors, from 0."),
        Text("name", "Its name."),
        Text("kind", "What it is.").OneOf("state", "bloc"),
        Text("behaviour", "Registered name of its behaviour."),
        JsonList("settings", "The behaviour's settings: a list of name, value and unit."),
        Whole("seat", "1 where it is answered from outside, else 0."),
    ]);

    /// <summary>The measures a scenario knows.</summary>
    public static Table Measures { get; } = new("measures",
        "One measure the scenario knows, coded as in the Global Sanctions Data Base. How it fared is in measure_stages.",
        ["run", "measure"],
    [
        Run,
        Text("measure", "Id of the measure."),
        Whole("ordinal", "Its position among the measures, from 0."),
        Text("title", "In words."),
        Text("decider", "Id of the actor that decides on it."),
        Text("senders", "Ids of the economies that impose it, separated by spaces."),
        Text("targets", "Ids of the economies it is aimed at, separated by spaces."),
        Text("instrument", "What it does, such as import-ban."),
        Text("commodities", "Ids of the commodities covered, separated by spaces; empty means all."),
        Real("rate", "as the instrument says: share, ad-valorem rate or million USD", "Size of the measure; 0 where it has none."),
        Text("legal_form", "The legal act behind it, such as executive-act."),
        Text("gsdb_type", "Type in the Global Sanctions Data Base: trade, financial, travel, arms, military or other."),
        Text("objective", "Objective in the same coding, such as territorial_conflict; several have commas between them."),
        Text("source", "The legal act or report it stands for."),
    ]);
}
