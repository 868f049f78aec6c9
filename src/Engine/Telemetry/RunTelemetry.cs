using System.Collections.Immutable;
using System.Diagnostics;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>
/// Tells the outside how a run goes and what comes of it: spans run &gt; month &gt; phase and a set of instruments, all under the
/// name <see cref="Name"/> and listed in <see cref="Conventions"/>. Telemetry is a window, not data: nothing a run does
/// depends on it, and without a listener it costs a few comparisons a phase.
/// </summary>
public sealed class RunTelemetry : IRunObserver, IDisposable
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "NegotiationSim";

    private static readonly ActivitySource Source = new(Name, ProgramIdentity.Version);
    private static readonly string[] Phases = [.. Enum.GetValues<Phase>().Select(p => p.ToString().ToLowerInvariant())];

    private readonly ResolvedScenario scenario;
    private readonly RunIdentity identity;
    private readonly OutcomeMetrics metrics;
    private readonly bool whole;
    private readonly Activity? run;
    private Activity? month;
    private Activity? phase;
    private long monthBegan;
    private long phaseBegan;
    private MonthRecord? last;
    private ImmutableArray<DossierState> dossiers;
    private bool ended;

    /// <summary>Opens the run's span.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="identity">The run.</param>
    /// <param name="whole">Whether months and phases are spans too; not for the replicates of an ensemble, which would be millions.</param>
    public RunTelemetry(ResolvedScenario scenario, RunIdentity identity, bool whole = true)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (this.scenario, this.identity, this.whole) = (scenario, identity, whole);
        metrics = new OutcomeMetrics(scenario, identity);
        dossiers = [.. scenario.Dossiers.Select(_ => DossierState.Unopened)];
        run = Begin("run", default)?.SetTag(Attributes.Seed, identity.Seed);
    }

    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase)
    {
        if (phase == Phase.Events || monthBegan == 0)
        {
            monthBegan = Stopwatch.GetTimestamp();
            this.month?.Dispose();
            this.month = whole && run is not null ? Begin("month", run.Context)?.SetTag(Attributes.Month, month) : null;
        }

        phaseBegan = Stopwatch.GetTimestamp();
        this.phase = this.month is { } parent ? Begin(NameOf(phase), parent.Context) : null;
    }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase)
    {
        this.phase?.Dispose();
        this.phase = null;
        metrics.Phase(NameOf(phase), Stopwatch.GetElapsedTime(phaseBegan));
    }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month)
    {
        // After a resume what the first month changed is not known.
        var before = last is null && month.Month > 0 ? default : dossiers;
        if (this.month is { } span) MonthEvents.Write(span, scenario, month, before);
        this.month?.Dispose();
        this.month = null;
        metrics.Month(month, monthBegan == 0 ? null : Stopwatch.GetElapsedTime(monthBegan), before);
        monthBegan = 0;
        (last, dossiers) = (month, month.State.Dossiers);
    }

    /// <inheritdoc/>
    public void RunEnded(string status, string message)
    {
        if (ended) return;
        ended = true;
        metrics.End(status, last?.State);
        if (run is null) return;
        run.SetTag(Attributes.Status, status).SetTag(Attributes.Digest, (last?.Digest ?? Digest.None).Hex).SetTag(
            Attributes.Months, last?.State.Month ?? 0);
        if (last is not null)
            foreach (var series in Headlines.Of(scenario)) run.SetTag(Attributes.Headline + "." + series.Id, series.Value(last));
        if (status == RunStatuses.Failed) run.SetStatus(ActivityStatusCode.Error, message);
    }

    /// <summary>Closes the run's span; what is still open is closed with it. A run of which no end was told was interrupted.</summary>
    public void Dispose()
    {
        RunEnded(last?.State.Month >= scenario.Months ? RunStatuses.Finished : RunStatuses.Interrupted, "");
        phase?.Dispose();
        month?.Dispose();
        run?.Dispose();
    }

    internal static string NameOf(Phase phase) => Phases[(int)phase];

    // Said on each span, so that a search for a run finds all of them.
    private Activity? Begin(string name, ActivityContext parent) => Source.StartActivity(name, ActivityKind.Internal, parent)
        ?.SetTag(Attributes.Scenario, scenario.Id).SetTag(Attributes.Run, identity.Run).SetTag(Attributes.Replicate, identity.Replicate);
}
