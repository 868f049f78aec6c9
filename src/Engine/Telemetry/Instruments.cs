using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using NegotiationSim.Results.Folder;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Every instrument, made from the same line that documents it.</summary>
internal static class Instruments
{
    private static readonly List<Convention> Declared = [];
    private static readonly Meter Meter = new(RunTelemetry.Name, ProgramIdentity.Version);

    public static readonly Counter<long> Runs = Counter(
        "negsim.runs", "{run}", "Runs and replicates that ended, or stopped.", Attributes.Status);
    public static readonly Counter<long> Months = Counter("negsim.run.months", "{month}", "Months completed.");

    public static readonly Histogram<double> MonthTime = Histogram<double>(
        "negsim.month.duration", "s", "Time a month took, recording included.",
            [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]);

    public static readonly Histogram<double> PhaseTime = Histogram<double>(
        "negsim.phase.duration", "s", "Time a phase took.",
            [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1], Attributes.Phase);

    public static readonly Counter<long> Decisions =
        Counter("negsim.decisions", "{decision}", "Answers given by actors.", Attributes.Phase, Attributes.Choice);

    public static readonly Histogram<double> Margins = Histogram<double>(
        "negsim.decision.margin", "1", "Margin of decisions with more than one option, in the behaviour's unit of value.",
            [0, 0.001, 0.01, 0.03, 0.1, 0.3, 1, 3], Attributes.Phase, Attributes.Choice);

    public static readonly Counter<long> Happenings = Counter("negsim.happenings", "{happening}", "What happened.", Attributes.Happening);
    public static readonly Counter<long> Changes =
        Counter("negsim.measures.changes", "{measure}", "Measures announced, imposed, eased, ended and so on.", Attributes.Change,
        Attributes.Outcome);
    public static readonly Gauge<int> InForce = Gauge<int>(
        "negsim.measures.in_force", "{measure}", "Measures in force at the end of the last month.");
    public static readonly Counter<long> Deals = Counter("negsim.deals", "{dossier}", "Dossiers that reached a stage.", Attributes.Stage);
    public static readonly Counter<long> Acts = Counter(
        "negsim.negotiation.acts", "{act}", "Offers and answers at tables.", Attributes.Act);
    public static readonly Gauge<double> Exports =
        Gauge<double>("negsim.trade.exports", "{million_USD}/mo", "Exports of all economies in the last month.");
    public static readonly Gauge<double> Focus =
        Gauge<double>("negsim.trade.focus", "{million_USD}/mo", "Reported flow of a focus pair in the last month.", Attributes.Exporter,
        Attributes.Importer);
    public static readonly Gauge<double> IncomeLost =
        Gauge<double>("negsim.actor.gdp_lost", "1", "Income lost against the base year, as a share of it; negative for a gain.",
        Attributes.Actor);

    public static readonly Gauge<double> WelfareLost = Gauge<double>(
        "negsim.actor.welfare_lost", "{million_USD}/mo", "Consumer and producer surplus lost against the base year; negative for a gain.",
            Attributes.Actor);

    public static readonly Histogram<double> EndLoss = Histogram<double>(
        "negsim.run.gdp_lost", "1", "Income lost at the end of a run or replicate, as a share of the base year's.",
            [-0.05, -0.02, -0.01, 0, 0.01, 0.02, 0.05, 0.1, 0.2], Attributes.Actor);

    public static readonly Histogram<int> Iterations = Histogram<int>(
        "negsim.market.iterations", "{iteration}", "Iterations a commodity's market took to clear.", [1, 2, 4, 6, 8, 12, 16, 24, 50, 100]);

    /// <summary>All of them, in the order of their names.</summary>
    public static ImmutableArray<Convention> All { get; } = [.. Declared.OrderBy(d => d.Name, StringComparer.Ordinal)];

    private static Counter<long> Counter(string name, string unit, string meaning, params string[] attributes) =>
        Meter.CreateCounter<long>(Declare(ConventionKind.Counter, name, unit, meaning, attributes), unit, meaning);

    private static Gauge<T> Gauge<T>(string name, string unit, string meaning, params string[] attributes)
        where T : struct =>
        Meter.CreateGauge<T>(Declare(ConventionKind.Gauge, name, unit, meaning, attributes), unit, meaning);

    // Without advice an exporter takes bounds that suit web requests in milliseconds.
    private static Histogram<T> Histogram<T>(string name, string unit, string meaning, T[] bounds, params string[] attributes)
        where T : struct =>
        Meter.CreateHistogram(Declare(ConventionKind.Histogram, name, unit, meaning, attributes), unit, meaning,
            advice: new InstrumentAdvice<T> { HistogramBucketBoundaries = bounds });

    private static string Declare(ConventionKind kind, string name, string unit, string meaning, string[] attributes)
    {
        Declared.Add(new Convention(kind, name, unit, [Attributes.Scenario, Attributes.Run, .. attributes], meaning));
        return name;
    }
}
