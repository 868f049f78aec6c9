using Microsoft.Extensions.Hosting;

namespace NegotiationSim.Silo.Runs;

internal static class Lifetimes
{
    /// <summary>Completes when the silo has started.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }
}
