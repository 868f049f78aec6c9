using System.Diagnostics;
using System.Diagnostics.Metrics;
using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>
/// Tells the outside how a run goes: spans run &gt; month &gt; phase and a handful of instruments, all under the
/// name <see cref="Name"/>. Telemetry is a window, not data: nothing a run does depends on it, and without a
/// listener it costs a few comparisons a phase.
/// </summary>
public sealed class RunTelemetry : IRunObserver, IDisposable
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "NegotiationSim";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Months = Meter.CreateCounter<long>("negsim.run.months", "{month}", "Months completed.");
    private static readonly Histogram<double> MonthTime = Meter.CreateHistogram<double>("negsim.month.duration", "s", "Time a month took, recording included.");
    private static readonly Histogram<double> PhaseTime = Meter.CreateHistogram<double>("negsim.phase.duration", "s", "Time a phase took.");
    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>("negsim.decisions", "{decision}", "Answers given by actors.");
    private static readonly Counter<long> Happenings = Meter.CreateCounter<long>("negsim.happenings", "{happening}", "What happened, by kind.");
    private static readonly Histogram<int> Iterations = Meter.CreateHistogram<int>("negsim.market.iterations", "{iteration}", "Iterations a commodity's market took to clear.");

    private static readonly Gauge<double> Trade = Meter.CreateGauge<double>("negsim.trade.exports", "{million_USD}/mo", "Exports of all economies in the last month.");
    private static readonly Gauge<int> Measures = Meter.CreateGauge<int>("negsim.measures.in_force", "{measure}", "Measures in force at the end of the last month.");
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("negsim.negotiation.acts", "{act}", "Offers and answers at tables, by kind.");

    private static readonly KeyValuePair<string, object?>[] PhaseTags =
        [.. Enum.GetValues<Phase>().Select(p => new KeyValuePair<string, object?>("phase", NameOf(p)))];

    private readonly Activity? run;
    private Activity? month;
    private Activity? phase;
    private long monthBegan;
    private long phaseBegan;

    /// <summary>Opens the run's span.</summary>
    /// <param name="scenario">Id of the scenario.</param>
    /// <param name="identity">The run.</param>
    public RunTelemetry(string scenario, RunIdentity identity)
    {
        run = Source.CreateActivity("run", ActivityKind.Internal);
        run?.SetTag("negsim.scenario", scenario).SetTag("negsim.run", identity.Run)
            .SetTag("negsim.seed", identity.Seed).SetTag("negsim.replicate", identity.Replicate).Start();
    }

    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase)
    {
        if (phase == Phase.Events || monthBegan == 0)
        {
            monthBegan = Stopwatch.GetTimestamp();
            this.month?.Dispose();
            this.month = Begin("month", run)?.SetTag("negsim.month", month);
        }

        phaseBegan = Stopwatch.GetTimestamp();
        this.phase = Begin(NameOf(phase), this.month);
    }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase)
    {
        this.phase?.Dispose();
        this.phase = null;
        if (PhaseTime.Enabled) PhaseTime.Record(Stopwatch.GetElapsedTime(phaseBegan).TotalSeconds, PhaseTags[(int)phase]);
    }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month)
    {
        Tell(month);
        this.month?.Dispose();
        this.month = null;
        Months.Add(1);
        if (MonthTime.Enabled && monthBegan != 0) MonthTime.Record(Stopwatch.GetElapsedTime(monthBegan).TotalSeconds);
        monthBegan = 0;
        if (Decisions.Enabled)
            foreach (var decision in month.Decisions) Decisions.Add(1, PhaseTags[(int)decision.Phase]);
        if (Trade.Enabled) Trade.Record(Exports(month));
        if (Measures.Enabled) Measures.Record(month.State.Measures.Count(m => m.InForce));
        if (Happenings.Enabled)
            foreach (var happening in month.Happened) Happenings.Add(1, new KeyValuePair<string, object?>("kind", happening.Kind));
        if (Iterations.Enabled)
            foreach (var commodity in month.Trade.Commodities) Iterations.Record(commodity.Iterations);
    }

    /// <summary>Closes the run's span; what is still open is closed with it.</summary>
    public void Dispose()
    {
        phase?.Dispose();
        month?.Dispose();
        run?.Dispose();
    }

    /// <summary>What was said at tables: events of the month's span, and a count by kind.</summary>
    private void Tell(MonthRecord month)
    {
        if (month.AtTables.IsDefaultOrEmpty) return;
        foreach (var act in month.AtTables)
        {
            if (Acts.Enabled) Acts.Add(1, new KeyValuePair<string, object?>("kind", act.Kind));
            this.month?.AddEvent(new ActivityEvent(act.Kind, tags: new ActivityTagsCollection { { "negsim.dossier", act.Dossier }, { "negsim.round", act.Step }, { "negsim.outcome", act.Outcome } }));
        }
    }

    private static double Exports(MonthRecord month)
    {
        var sum = 0.0;
        foreach (var economy in month.State.Economies) sum += economy.Exports;
        return sum;
    }

    private static Activity? Begin(string name, Activity? parent) =>
        parent is null ? null : Source.StartActivity(name, ActivityKind.Internal, parent.Context);

    private static string NameOf(Phase phase) => phase.ToString().ToLowerInvariant();
}
