using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
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
/// Takes replicates of ensembles and experiments, as many at a time as the silo has cores, and has replicate workers compute them.
/// A replicate takes a second or so: what a lost silo had begun is computed again by another.
/// </summary>
internal sealed class ReplicateWatch(
    IGrainFactory grains, IEnumerable<ILeases> kinds, EngineRecorders recorders, Library library, SiloSettings settings, HostedBuild build,
    ILocalSiloDetails here, IHostApplicationLifetime lifetime, Drain drain, ILogger<ReplicateWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    // A few times within the term of a lease.
    private static readonly TimeSpan Beat = PostgresExperiments.Term / 6;

    private string Self => here.SiloAddress.ToParsableString();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, drain.Asked);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var beats = UntilAsync(() => BeatAsync(over.Token), over.Token);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(
            _ => UntilAsync(() => WorkAsync(leaving.Token, stoppingToken), leaving.Token)));
        await over.CancelAsync();
        await beats;
    }

    private static async Task UntilAsync(Func<Task> work, CancellationToken end)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It takes no replicate more; one that was not ended is computed again by another silo.
        }
    }

    private async Task BeatAsync(CancellationToken over)
    {
        while (true)
        {
            await Task.Delay(Beat, over);
            try
            {
                foreach (var kind in kinds) await kind.RenewAsync(Self);
            }
            catch (VaultUnavailableException fault)
            {
                log.LogWarning("{Message}", fault.Message);
            }
        }
    }

    // A silo that leaves ends what it began; one that stops does not.
    private async Task WorkAsync(CancellationToken leaving, CancellationToken stopping)
    {
        // A plug-in that hangs keeps its thread for good; other silos, or this one started again, go on.
        while (!leaving.IsCancellationRequested && !library.PlugIns.Watchdog.Hung.IsCompleted)
        {
            try
            {
                if (await ClaimAsync() is not var (kind, lease)) await Task.Delay(Round, leaving);
                else await ComputeAsync(kind, lease, stopping);
            }
            catch (Exception fault) when (fault is VaultUnavailableException || Patience.IsOutage(fault, leaving))
            {
                log.LogWarning("{Message}", fault.Message);
                await Task.Delay(Round, leaving);
            }
        }
    }

    private async Task<(ILeases Kind, Lease Lease)?> ClaimAsync()
    {
        foreach (var kind in kinds)
            if (await kind.ClaimAsync(settings.Cluster, Self, build.Name) is { } lease) return (kind, lease);
        return null;
    }

    private async Task ComputeAsync(ILeases kind, Lease lease, CancellationToken stopping)
    {
        IDisposable? about = null;
        try
        {
            var (plan, _) = await InsistAsync(() => kind.OpenAsync(lease).AsTask(), stopping);
            about = log.BeginScope(RunScope.Of(lease.Run, lease.Replicate, plan.Scenario.Resolved.Id));
            var summary = await PatientAsync(
                () => library.PlugIns.Watchdog.GuardAsync(() => SummaryAsync(kind, lease, stopping)), stopping);
            await InsistAsync(async () =>
            {
                await kind.KeepAsync(lease, summary);
                return true;
            }, stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            if (fault is not (RunException or RunConflictException or HangException)) log.LogError(
                fault, "{Run}, replicate {Replicate}, stopped", lease.Run, lease.Replicate);
            await InsistAsync(async () =>
            {
                await kind.FailAsync(lease, fault.Message);
                return true;
            }, stopping);
        }
        finally
        {
            about?.Dispose();
        }
    }

    private async Task<ReplicateSummary> SummaryAsync(ILeases kind, Lease lease, CancellationToken stopping)
    {
        var (plan, recorder) = await kind.OpenAsync(lease);
        if (plan.Branch is not null)
        {
            // A worker plays one scenario from its start, and a branch is two.
            await using var engine = new LocalEngine();
            await Task.Run(() => engine.ReplicateAsync(plan, lease.Replicate, recorder, stopping).AsTask(), stopping);
            return recorder.Summary;
        }

        var scenario = new ScenarioParcel(plan.ScenarioOf(plan.Scenario.Resolved, lease.Replicate, stopping));
        var order = new ReplicateOrder(lease.Run, plan.Seed, lease.Replicate);
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
}
