using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Silo.Runs;

/// <summary>
/// Takes replicates of ensembles, as many at a time as the silo has cores, and has replicate workers compute them.
/// A replicate takes a second or so: what a lost silo had begun is computed again by another.
/// </summary>
internal sealed class EnsembleWatch(
    IGrainFactory grains, IRunVault vault, PostgresEnsembles ensembles, EngineRecorders recorders, Library library, SiloSettings settings,
        HostedBuild build,
    ILocalSiloDetails here, IHostApplicationLifetime lifetime, Drain drain, ILogger<EnsembleWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1);
    private (string Run, RunPlan Plan)? last;

    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, drain.Asked);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            try
            {
                await WorkAsync(leaving.Token, stoppingToken);
            }
            catch (OperationCanceledException) when (leaving.IsCancellationRequested)
            {
                // It takes no replicate more; one that was not ended is computed again by another silo.
            }
        }));
    }

    // A silo that leaves ends what it began; one that stops does not.
    private async Task WorkAsync(CancellationToken leaving, CancellationToken stopping)
    {
        // A plug-in that hangs keeps its thread for good; other silos, or this one started again, go on.
        while (!leaving.IsCancellationRequested && !library.PlugIns.Watchdog.Hung.IsCompleted)
        {
            try
            {
                if (await ensembles.ClaimAsync(settings.Cluster, here.SiloAddress.ToParsableString(), build.Name)
                    is not var (run, replicate)) await Task.Delay(Round, leaving);
                else await ComputeAsync(run, replicate, stopping);
            }
            catch (Exception fault) when (fault is VaultUnavailableException || Patience.IsOutage(fault, leaving))
            {
                log.LogWarning("{Message}", fault.Message);
                await Task.Delay(Round, leaving);
            }
        }
    }

    private async Task ComputeAsync(string run, int replicate, CancellationToken stopping)
    {
        IDisposable? about = null;
        try
        {
            var plan = await InsistAsync(() => PlanAsync(run), stopping);
            about = log.BeginScope(RunScope.Of(run, replicate, plan.Scenario.Resolved.Id));
            var summary = await PatientAsync(() => library.PlugIns.Watchdog.GuardAsync(() => SummaryAsync(plan, run, replicate, stopping)),
                stopping);
            await InsistAsync(async () =>
            {
                await ensembles.KeepAsync(run, replicate, summary);
                return true;
            }, stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            if (fault is not (RunException or RunConflictException or HangException)) log.LogError(
                fault, "{Run}, replicate {Replicate}, stopped", run, replicate);
            await InsistAsync(async () =>
            {
                await ensembles.FailAsync(run, replicate, fault.Message);
                return true;
            }, stopping);
        }
        finally
        {
            about?.Dispose();
        }
    }

    private async Task<ReplicateSummary> SummaryAsync(RunPlan plan, string run, int replicate, CancellationToken stopping)
    {
        var series = Headlines.Of(plan.Scenario.Resolved, RecordedHistory.Series(plan.Scenario));
        var recorder = new SummaryRecorder(plan.Scenario.Resolved, series);
        if (plan.Branch is not null)
        {
            // A worker plays one scenario from its start, and a branch is two.
            await using var engine = new LocalEngine();
            await Task.Run(() => engine.ReplicateAsync(plan, replicate, recorder, stopping).AsTask(), stopping);
            return recorder.Summary;
        }

        var scenario = new ScenarioParcel(plan.ScenarioOf(plan.Scenario.Resolved, replicate, stopping));
        var order = new ReplicateOrder(run, plan.Seed, replicate);
        var identity = new RunIdentity(order.Run, order.Seed, order.Replicate);
        recorders.Add(identity, recorder, stopping);
        try
        {
            // A key of this silo's own: nobody else asks for it, so the address of another silo's worker is never remembered for it.
            var outcome = await grains.GetGrain<IReplicateWorker>(here.SiloAddress.GetConsistentHashCode()).RunAsync(scenario, order);
            return outcome.Fault.Length == 0 ? recorder.Summary : throw new RunException(outcome.Fault);
        }
        finally
        {
            recorders.Remove(identity);
        }
    }

    // A replicate is a function of its scenario and seed: what the loss of another silo interrupts is computed again.
    private async Task<ReplicateSummary> PatientAsync(Func<Task<ReplicateSummary>> compute, CancellationToken stopping)
    {
        long since = 0;
        while (true)
        {
            try
            {
                return await compute();
            }
            catch (Exception fault) when (Patience.IsOutage(fault, stopping)
                && (since == 0 || TimeProvider.System.GetElapsedTime(since) < Patience.Default.Outage))
            {
                if (since == 0) since = TimeProvider.System.GetTimestamp();
                log.LogWarning("{Message}", fault.Message);
                await Task.Delay(Round, stopping);
            }
        }
    }

    // What was computed is worth waiting for the database.
    private async Task<T> InsistAsync<T>(Func<Task<T>> ask, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (VaultUnavailableException away)
            {
                log.LogWarning("{Message}", away.Message);
                await Task.Delay(Round, stopping);
            }
        }
    }

    // All of a run's replicates have one plan, and a silo works on few runs at a time.
    private async Task<RunPlan> PlanAsync(string run)
    {
        await gate.WaitAsync();
        try
        {
            if (last is { } known && known.Run == run) return known.Plan;
            var kept = await vault.FindAsync(run, 0) ?? throw new RunException("Nobody ordered this run.");
            var (plan, _) = RunRecipe.PlanOf(kept, library);
            last = (run, plan);
            return plan;
        }
        finally
        {
            gate.Release();
        }
    }
}
