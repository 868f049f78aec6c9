using Microsoft.Extensions.Hosting;

namespace NegotiationSim.Silo.Hosting;

/// <summary>
/// A silo lives as long as whoever started it says; the host itself listens to no signal, or a polite one would skip the drain.
/// </summary>
internal sealed class CallersLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
