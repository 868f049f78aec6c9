using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Runs;

namespace NegotiationSim.Silo.Runs;

/// <summary>
/// Looks for open runs that nobody works on, and works on them. Every silo does, so a run survives whoever ordered it
/// and whichever silo held it; two that find the same run only take turns.
/// </summary>
/// <param name="grains">The way to the runs.</param>
/// <param name="vault">Where runs are kept.</param>
/// <param name="build">What this silo runs.</param>
/// <param name="lifetime">Says when the silo has started.</param>
/// <param name="drain">Says when it leaves.</param>
/// <param name="log">For whoever runs the silo.</param>
public sealed class RunWatch(IGrainFactory grains, IRunVault vault, HostedBuild build, IHostApplicationLifetime lifetime,
    Drain drain, ILogger<RunWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Task> driven = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, drain.Asked);
        try
        {
            while (!leaving.IsCancellationRequested) await LookAroundAsync(leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // It takes nothing more.
        }

        // The months in hand end and are kept.
        await Task.WhenAll(driven.Values);
    }

    private async Task LookAroundAsync(CancellationToken leaving)
    {
        try
        {
            foreach (var order in await vault.OpenAsync(leaving))
            {
                if (leaving.IsCancellationRequested) return;
                await LookAtAsync(order, leaving);
            }
        }
        catch (Exception fault) when (fault is VaultUnavailableException || Patience.IsOutage(fault, leaving))
        {
            log.LogWarning("{Message}", fault.Message);
        }

        await Task.Delay(Round, leaving);
    }

    private async Task LookAtAsync(RunOrder order, CancellationToken leaving)
    {
        var key = GrainKeys.Replicate(order.Run, order.Replicate);
        if (driven.ContainsKey(key) || order.Program != build.Name) return;
        var run = grains.GetGrain<IRunGrain>(GrainKeys.Run(build, order.Run, order.Replicate));
        var progress = await run.ProgressAsync();
        if (progress.IsWorking || progress.IsOver()) return;
        if (await vault.FindAsync(order.Run, order.Replicate) is not { } kept) return;
        using var about = log.BeginScope(RunScope.Of(order.Run, order.Replicate, kept.Scenario.Resolved.Id));
        log.LogInformation("{Run}: taken up after {Done} of {Months} months.", key, progress.Done, progress.Months);
        driven[key] = DriveAsync(key, run, leaving);
    }

    private async Task DriveAsync(string key, IRunGrain run, CancellationToken leaving)
    {
        try
        {
            while (!leaving.IsCancellationRequested)
            {
                try
                {
                    var progress = await run.WorkAsync();
                    if (progress.Stage != RunStage.Open)
                    {
                        log.LogInformation("{Run}: {Stage} after {Done} of {Months} months, digest {Digest}. {Message}", key,
                            progress.Stage, progress.Done, progress.Months, progress.Digest, progress.Message);
                        return;
                    }

                    if (progress.Message.Length > 0) await Task.Delay(Pause, leaving);
                }
                catch (Exception fault) when (Patience.IsOutage(fault, leaving))
                {
                    log.LogInformation("{Run}: {Message}", key, fault.Message);
                    await Task.Delay(Pause, leaving);
                }
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The silo is leaving; another one goes on.
        }
        catch (Exception fault)
        {
            log.LogError(fault, "{Run} stopped", key);
        }
        finally
        {
            driven.TryRemove(key, out _);
        }
    }
}
