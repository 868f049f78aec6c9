using static NegotiationSim.Results.Tables.Columns;

namespace NegotiationSim.Results.Tables;

/// <summary>What a month leaves behind, trade and decisions apart.</summary>
public static class MonthTables
{
    /// <summary>The months recorded.</summary>
    public static Table Months { get; } = new("months", "One recorded month of one replicate.", ["run", "replicate", "month"],
    [
        Run, Replicate, Month,
        Text("date", "Calendar month, such as 2022-03."),
        Text("digest", "SHA-256 chained over all months so far, hexadecimal: equal digests mean equal runs."),
        Real("trade_musd", "million USD a month", "World trade of the month in all commodities, home sales left out."),
        Whole("iterations", "Most iterations a market took.", "iterations"),
        Real("residual", "share of base output", "Largest clearing residual of a market."),
        Packed("actor_digests",
            "Digest of each actor's memory and answers, 32 bytes each, in the order of actors.ordinal; what `negsim diff` compares."),
        Packed("row_digests", "Digest over the month's rows in every table and over the month before, 32 bytes; digest of its checkpoint, 32 bytes; a mark a table, 9 bytes. What `negsim replay`, `export`, `report` and `--resume` check.") with { Optional = false },
    ]);

    private static Column Position { get; } = Whole("position", "Position of the series among the run's series, from 0: the order the scenario names them in.");

    /// <summary>The series a scenario is about.</summary>
    public static Table Headlines { get; } = new(
        "headlines", "One value of one headline series. The only monthly figures an ensemble keeps. A view of `series` and `headline_values`.",
        ["run", "replicate", "series", "month"],
    [
        Run, Replicate,
        Text("series", "Id of the series, such as flow:RUS:USA, price:crude-oil or discount:crude-oil:RUS; model:us-imports is what the model has for the recorded series us-imports."),
        Month,
        Real("value", "see unit", "The value; empty where the model has none, such as a discount without a benchmark price.").OrNone(),
        Text("unit", "Its unit."),
        Position,
    ])
    {
        View = "SELECT v.run, v.replicate, s.series, v.month, v.value, s.unit, v.position FROM headline_values v JOIN series s USING (run, position)",
    };

    /// <summary>The names of headline series, once a run.</summary>
    public static Table Series { get; } = new("series", "One headline series of a run; with `headline_values` the rows of `headlines`.", ["run", "position"],
    [
        Run, Position,
        Text("series", "Id of the series; see headlines."),
        Text("unit", "Its unit."),
    ])
    { IsExported = false, IsBehindView = true };

    /// <summary>The values of headline series, with a number in the place of a name.</summary>
    public static Table HeadlineValues { get; } = new("headline_values", "One value of one headline series; read `headlines`, which names the series.",
        ["run", "replicate", "position", "month"],
    [
        Run, Replicate, Position, Month,
        Real("value", "see unit", "The value; empty where the model has none.").OrNone(),
    ])
    { IsExported = false, IsBehindView = true };

    /// <summary>Economies over time.</summary>
    public static Table Economies { get; } = new(
        "economies", "One economy at the end of one month.", ["run", "replicate", "month", "economy"],
    [
        Run, Replicate, Month,
        Text("economy", "Id of the economy."),
        Real("income", "base year = 1", "Income, which scales demand."),
        Real("reserves_musd", "million USD", "Reserves within reach."),
        Real("frozen_musd", "million USD", "Reserves frozen by others."),
        Real("inflation", "per cent a year", "Inflation, which weighs on leaders."),
        Real("exports_musd", "million USD a month", "Export receipts, not seasonal."),
        Real("imports_musd", "million USD a month", "Import bill, not seasonal."),
        Real("tariff_revenue_musd", "million USD a month", "Tariff revenue."),
        Real("consumer_surplus_musd", "million USD a month", "Change of consumer surplus against the base year."),
        Real("producer_surplus_musd", "million USD a month", "Change of producer surplus against the base year."),
        Real("alternative", "share", "Share of payments on own messaging and friendly currencies."),
        Real("compliance", "share", "Share of its banks that keep away from targets of secondary sanctions."),
        Real("hub", "share", "How far it is built up as a corridor to targets."),
        Real("demand", "1 = no shock", "Demand shock in force."),
    ]);

    /// <summary>How measures fared.</summary>
    public static Table MeasureStages { get; } = new("measure_stages", "One change of one measure: a row for every month in which its stage, practice, expiry or carve-outs changed. It stands until the measure's next row.", ["run", "replicate", "measure", "month"],
    [
        Run, Replicate,
        Text("measure", "Id of the measure."),
        Month,
        Text("stage", "Where it stands from this month on.").OneOf("absent", "announced", "in-force", "ended"),
        Real("enforcement", "share", "Enforcement in practice."),
        Whole("expiry", "Month it lapses unless renewed; empty where it does not.", "months").OrNone(),
        Text("open_carve_outs", "Ids of the carve-outs open, separated by spaces."),
        Text("outcome", "Outcome code at the end: success_total, success_part, nego_settlement, failed; empty before.").OneOf(
            "success_total", "success_part", "nego_settlement", "failed"),
    ]);

    /// <summary>What happened.</summary>
    public static Table Events { get; } = new("events",
        "One happening: a dated event, a measure that changed stage, a fault that was skipped.", ["run", "replicate", "month", "n"],
    [
        Run, Replicate, Month,
        Whole("n", "Order within the month, from 0."),
        Text("kind", "Kind, such as news or measure-in-force."),
        Text("subject", "Id of the event, measure or actor."),
        Text("title", "In words."),
        Text("cause", "What brought it about; empty where none is known."),
    ]);

    /// <summary>States a run can go on from.</summary>
    public static Table Checkpoints { get; } = new(
        "checkpoints", "The state a run can go on from: the last month and the start of every January.",
        ["run", "replicate", "months_done"],
    [
        Run, Replicate,
        Whole("months_done", "Months completed: the state before this month.", "months"),
        Text("digest", "SHA-256 of the unpacked bytes, hexadecimal."),
        Text("chain", "Chained digest of the run up to here, hexadecimal."),
        Packed("state", "Canonical bytes of the state, deflated.") with { Optional = false },
    ])
    { IsExported = false };
}
