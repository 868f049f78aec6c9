using static NegotiationSim.Results.Tables.Columns;

namespace NegotiationSim.Results.Tables;

/// <summary>Goods and prices.</summary>
public static class TradeTables
{
    /// <summary>Monthly flows.</summary>
    public static Table Flows { get; } = new("flows", "One commodity from one economy to another in one month. By default for the scenario's focus pairs; with `--keep all` every pair, packed in the store and expanded by `negsim export`. Pairs that never traded the commodity are left out.",
        ["run", "replicate", "month", "exporter", "importer", "commodity"],
    [
        Run, Replicate, Month, Exporter, Importer, Commodity,
        Real("origin_musd", "million USD a month",
            "Value by origin and final destination, at world prices; exporter = importer is home sales."),
        Real("reported_musd", "million USD a month",
            "Value as the exporter's customs report it: what goes through a hub is booked to the hub and out of it again."),
        Real("unseen_musd", "million USD a month", "Part of the reported value that the importer's customs never see (ghost trade)."),
    ]);

    /// <summary>Yearly flows.</summary>
    public static Table FlowsYearly { get; } = new(
        "flows_yearly", "One commodity from one economy to another in one calendar year: every pair that traded.",
        ["run", "replicate", "year", "exporter", "importer", "commodity"],
    [
        Run, Replicate,
        Whole("year", "Calendar year.", "years"),
        Exporter, Importer, Commodity,
        Whole("months", "Months of the year that the run covers; the sums are over these.", "months"),
        Real("origin_musd", "million USD in these months", "Value by origin and final destination; exporter = importer is home sales."),
        Real("reported_musd", "million USD in these months", "Value as the exporter's customs report it."),
        Real("unseen_musd", "million USD in these months", "Part of the reported value that the importer's customs never see."),
    ]);

    /// <summary>A month's flows in one record.</summary>
    public static Table FlowsPacked { get; } = new(
        "flows_packed", "All flows of one month in one packed record, kept with `--keep all`; `negsim export` writes them as flows.",
        ["run", "replicate", "month"],
    [
        Run, Replicate, Month,
        Packed("data", "Ids of economies and commodities, and per commodity the matrices by origin, as reported and unseen: canonical bytes, deflated.") with { Optional = false },
    ])
    { IsExported = false };

    /// <summary>Prices of economies.</summary>
    public static Table Prices { get; } = new("prices", "One economy's prices of one commodity in one month. By default for the economies the scenario's focus names (members of a bloc that stands there as a whole left out); with `--keep all` for every economy.",
        ["run", "replicate", "month", "commodity", "economy"],
    [
        Run, Replicate, Month, Commodity,
        Text("economy", "Id of the economy."),
        Real("producer", "base year = 1", "Price its producers get; 0 where they have no outlet."),
        Real("composite", "base year = 1", "Price index of what it buys."),
    ]);

    /// <summary>Markets of commodities.</summary>
    public static Table Markets { get; } = new("markets", "One commodity's market in one month.",
        ["run", "replicate", "month", "commodity"],
    [
        Run, Replicate, Month, Commodity,
        Real("trade_musd", "million USD a month", "World trade by origin, home sales left out."),
        Real("benchmark", "see unit", "Benchmark price; empty where the commodity has none.").OrNone(),
        Text("unit", "Unit of the benchmark; empty where there is none."),
        Real("shifter", "base year = 1", "World demand; 1 without a benchmark."),
        Whole("iterations", "Iterations the market took.", "iterations"),
        Real("residual", "share of base output", "Largest clearing residual."),
    ]);
}
