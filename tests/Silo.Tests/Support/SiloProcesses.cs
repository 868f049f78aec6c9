using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>
/// Silos as processes, watched over as the docs ask for: one that ends by itself is started again. On a machine that
/// is busy for seconds the others may declare a living silo dead, and it ends its process as it should.
/// </summary>
public sealed class SiloProcesses : IDisposable
{
    private readonly ClusterConnection connection;
    private readonly string[] options;
    private readonly Lock gate = new();
    private readonly Dictionary<int, Negsim> living = [];
    private readonly HashSet<Negsim> killed = [];
    private bool over;

    private SiloProcesses(ClusterConnection connection, string[] options) => (this.connection, this.options) = (connection, options);

    /// <summary>Ports of those that live.</summary>
    public IReadOnlyList<int> Ports
    {
        get
        {
            lock (gate) return [.. living.Keys.Order()];
        }
    }

    /// <summary>Starts so many and waits until they have joined.</summary>
    public static async Task<SiloProcesses> StartAsync(ClusterConnection connection, int count, params string[] options)
    {
        var silos = new SiloProcesses(connection, options);
        for (var i = 0; i < count; i++) await silos.AddAsync();
        return silos;
    }

    /// <summary>kill -9, and nobody starts it again.</summary>
    public Task KillAsync(int port)
    {
        Negsim victim;
        lock (gate)
        {
            victim = living[port];
            killed.Add(victim);
        }

        return victim.KillAsync();
    }

    public void Dispose()
    {
        lock (gate)
        {
            over = true;
            foreach (var silo in living.Values) silo.Dispose();
        }
    }

    /// <summary>Starts one more and waits until it has joined.</summary>
    public async Task AddAsync()
    {
        var silo = Negsim.Start(connection, ["silo", "--cluster", "postgres", .. options]);
        var port = await silo.Port.WaitAsync(Poll.Patience);
        lock (gate)
        {
            if (over) silo.Dispose();
            else living.Add(port, silo);
        }

        _ = WatchAsync(port, silo);
    }

    private async Task WatchAsync(int port, Negsim silo)
    {
        await silo.EndedAsync();
        lock (gate)
        {
            living.Remove(port);
            if (over || killed.Contains(silo)) return;
        }

        await AddAsync();
    }
}
