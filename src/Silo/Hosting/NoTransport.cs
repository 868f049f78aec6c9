using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace NegotiationSim.Silo.Hosting;

/// <summary>
/// A transport without a wire, for a silo that is alone: it reaches nobody, and listens nowhere but at a gateway that was asked for.
/// </summary>
/// <param name="gateway">Port of the gateway; 0 none.</param>
/// <param name="wire">Listens there.</param>
internal sealed class NoTransport(int gateway, IConnectionListenerFactory? wire) : IConnectionListenerFactory, IConnectionFactory
{
    /// <summary>Takes the place of every transport of a silo.</summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="gateway">Port where clients may come in; 0 none.</param>
    /// <exception cref="InvalidOperationException">The silo has none where this looks for them; started, it would listen after
    /// all.</exception>
    public static void Use(IServiceCollection services, int gateway)
    {
        var found = (Listeners: 0, Connections: 0);
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is not { IsKeyedService: true, ServiceKey: { } key } service) continue;
            if (service.ServiceType == typeof(IConnectionListenerFactory)) found.Listeners++;
            else if (service.ServiceType == typeof(IConnectionFactory)) found.Connections++;
            else continue;
            services[i] = new ServiceDescriptor(
                service.ServiceType, key, (provider, _) => new NoTransport(gateway, Wire(provider, service, gateway)),
                    ServiceLifetime.Singleton);
        }

        if (found is { Listeners: 0 } or { Connections: 0 }) throw new InvalidOperationException(
            "This version of Orleans keeps its transports elsewhere.");
    }

    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        wire is not null && endpoint is IPEndPoint { Port: var port } && port == gateway
            ? wire.BindAsync(endpoint, cancellationToken)
            : ValueTask.FromResult<IConnectionListener>(new Deaf(endpoint));

    /// <inheritdoc/>
    public ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        throw new ConnectionAbortedException("A silo that is alone connects to nobody.");

    private static IConnectionListenerFactory? Wire(IServiceProvider provider, ServiceDescriptor service, int gateway)
    {
        if (gateway == 0 || service.ServiceType != typeof(IConnectionListenerFactory)) return null;
        var made = service.KeyedImplementationInstance ?? service.KeyedImplementationFactory?.Invoke(provider, service.ServiceKey)
            ?? ActivatorUtilities.CreateInstance(provider, service.KeyedImplementationType!);
        return (IConnectionListenerFactory)made;
    }

    private sealed class Deaf(EndPoint endpoint) : IConnectionListener
    {
        private readonly TaskCompletionSource<ConnectionContext?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndPoint EndPoint => endpoint;

        // Nobody ever comes; the answer null, that nobody will, is given when the silo stops.
        public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
            new(closed.Task.WaitAsync(cancellationToken));

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            closed.TrySetResult(null);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => UnbindAsync();
    }
}
