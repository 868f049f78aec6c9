using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace NegotiationSim.Silo.Hosting;

/// <summary>A transport without a wire, for a silo that is alone: it listens nowhere and reaches nobody.</summary>
internal sealed class NoTransport : IConnectionListenerFactory, IConnectionFactory
{
    /// <summary>Takes the place of every transport of a silo, the gateway's included.</summary>
    /// <exception cref="InvalidOperationException">The silo has none where this looks for them; started, it would listen after all.</exception>
    public static void Use(IServiceCollection services)
    {
        var none = new NoTransport();
        var found = (Listeners: 0, Connections: 0);
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is not { IsKeyedService: true, ServiceKey: { } key } service) continue;
            if (service.ServiceType == typeof(IConnectionListenerFactory)) found.Listeners++;
            else if (service.ServiceType == typeof(IConnectionFactory)) found.Connections++;
            else continue;
            services[i] = new ServiceDescriptor(service.ServiceType, key, none);
        }

        if (found is { Listeners: 0 } or { Connections: 0 }) throw new InvalidOperationException("This version of Orleans keeps its transports elsewhere.");
    }

    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => ValueTask.FromResult<IConnectionListener>(new Deaf(endpoint));

    /// <inheritdoc/>
    public ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        throw new ConnectionAbortedException("A silo that is alone connects to nobody.");

    private sealed class Deaf(EndPoint endpoint) : IConnectionListener
    {
        private readonly TaskCompletionSource<ConnectionContext?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndPoint EndPoint => endpoint;

        // Nobody ever comes; the answer null, that nobody will, is given when the silo stops.
        public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(closed.Task.WaitAsync(cancellationToken));

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            closed.TrySetResult(null);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => UnbindAsync();
    }
}
