using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Runs;

/// <summary>Runs one replicate, with its actors in grains. All it knows is in the vault, so any silo can take it over.</summary>
/// <param name="vault">Where the cluster keeps its runs.</param>
/// <param name="behaviours">The behaviours this silo has loaded.</param>
/// <param name="types">Which grain type hosts which actor.</param>
/// <param name="observers">Telemetry.</param>
/// <param name="build">What this silo runs.</param>
[GrainType("run")]
[SameBuild]
public sealed class RunGrain(IRunVault vault, BehaviourCatalogue behaviours, ActorGrainTypes types, IRunObservers observers,
    HostedBuild build)
    : Grain, IRunGrain, IDisposable
{
    // A chunk, and the month that overruns it, should end before the call times out; where it does not, the caller only asks again.
    private static readonly TimeSpan Chunk = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource cancelled = new();
    private RunProgress progress = new(RunStage.Unknown, false, 0, 0, Digest.None, "");
    private Work? work;

    private sealed record Work(RunIdentity Identity, GrainHost Host, Simulation Loop, IRunObserver Observer)
    {
        public required WorldState State { get; set; }

        // Beside the state it belongs to, and written by the work alone: a month is never chained to a digest that somebody else looked up.
        public required Digest Chain { get; set; }
    }

    /// <inheritdoc/>
    public async Task<RunProgress> OrderAsync(ScenarioParcel scenario, RunOrder order)
    {
        try
        {
            await vault.OrderAsync(scenario, order);
        }
        catch (RunConflictException other)
        {
            return new RunProgress(RunStage.Failed, false, 0, 0, Digest.None, other.Message);
        }
        catch (VaultUnavailableException away)
        {
            return progress with { Message = away.Message };
        }

        return await ProgressAsync();
    }

    /// <inheritdoc/>
    public async Task<RunProgress> ProgressAsync()
    {
        try
        {
            if (!IsAtWork && await StandAsync() is { } stands && !IsAtWork) progress = stands;
            return progress;
        }
        catch (VaultUnavailableException away)
        {
            return progress with { Message = away.Message };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cancelled.Dispose();

    /// <inheritdoc/>
    public Task CancelAsync() => cancelled.CancelAsync();

    /// <inheritdoc/>
    public async Task<RunProgress> WorkAsync()
    {
        progress = progress with { IsWorking = true };
        try
        {
            if (work is null && !await OpenAsync()) return progress;
            var began = TimeProvider.System.GetTimestamp();
            while (progress.Stage == RunStage.Open && TimeProvider.System.GetElapsedTime(began) < Chunk) await MonthAsync(work!);
        }
        catch (VaultUnavailableException away)
        {
            // Whether the last month was kept is unknown: start again from what is.
            work = null;
            progress = progress with { Message = away.Message };
        }
        finally
        {
            progress = progress with { IsWorking = false };
        }

        return progress;
    }

    // Whoever only asks how far the run is may wait for the vault while a chunk of work begins, and ends: what was found then is old.
    private bool IsAtWork => work is not null || progress.IsWorking;

    private ValueTask<RunProgress?> StandAsync()
    {
        var (run, replicate) = GrainKeys.Parse(this.GetPrimaryKeyString());
        return vault.StandAsync(run, replicate);
    }

    private ValueTask<KeptRun?> KeptAsync()
    {
        var (run, replicate) = GrainKeys.Parse(this.GetPrimaryKeyString());
        return vault.FindAsync(run, replicate);
    }

    private void Show(KeptRun kept) => progress = progress with
    {
        Stage = kept.Stage,
        Done = kept.State?.Month ?? 0,
        Months = kept.Scenario.Resolved.Months,
        Digest = kept.Chain,
        Message = kept.Message,
    };

    private async Task<bool> OpenAsync()
    {
        if (await KeptAsync() is not { } kept) return false;
        Show(kept);
        if (kept.Stage is not (RunStage.Open or RunStage.Parked)) return false;
        var scenario = kept.Scenario.Resolved;
        var identity = kept.Order.ToIdentity();
        var host = new GrainHost(scenario, identity, GrainFactory, types, build: build,
            here: ServiceProvider.GetRequiredService<ILocalSiloDetails>().SiloAddress);
        var loop = new Simulation(scenario, identity, behaviours, host);
        WorldState begin;
        try
        {
            begin = kept.State ?? loop.Begin();
        }
        catch (RunException fault)
        {
            await vault.StageAsync(identity, RunStage.Failed, fault.Message);
            progress = progress with { Stage = RunStage.Failed, Message = fault.Message };
            return false;
        }

        work = new Work(identity, host, loop, observers.Open(scenario, identity, whole: true)) { State = begin, Chain = kept.Chain };
        progress = progress with { Stage = RunStage.Open };
        return true;
    }

    private async Task MonthAsync(Work now)
    {
        try
        {
            if (now.State.Month >= progress.Months)
            {
                await EndAsync(now, RunStage.Finished, "");
                return;
            }

            // Off the grain's turn, so that whoever asks how far the run is need not wait for a month of a large world.
            var step = await Task.Run(() => now.Loop.StepAsync(now.State, now.Chain, now.Observer, cancelled.Token).AsTask());
            if (step.Record is not { } month)
            {
                await EndAsync(now, RunStage.Parked, "Waiting for " + string.Join(", ", step.WaitingFor) + ".");
                return;
            }

            await vault.RecordAsync(now.Identity, month, now.Chain);
            (now.State, now.Chain) = (month.State, month.Digest);
            progress = progress with { Done = month.Month + 1, Digest = month.Digest, Message = "" };
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            await EndAsync(now, RunStage.Cancelled, "Cancelled.");
        }
        catch (Exception fault) when (fault is RunException or RunConflictException)
        {
            await EndAsync(now, RunStage.Failed, fault.Message);
        }
    }

    private async Task EndAsync(Work now, RunStage stage, string message)
    {
        await vault.StageAsync(now.Identity, stage, message);
        progress = progress with { Stage = stage, Message = message };
        work = null;
        now.Observer.RunEnded(stage.ToString().ToLowerInvariant(), message);
        (now.Observer as IDisposable)?.Dispose();
        await now.Host.DisposeAsync();
        if (stage != RunStage.Parked) DeactivateOnIdle();
    }
}
