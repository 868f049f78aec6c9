using System.Net;
using Microsoft.Extensions.Logging;

namespace NegotiationSim.Silo.Hosting;

/// <summary>How a silo of a cluster is reached.</summary>
public sealed record SiloSettings
{
    /// <summary>Name of the cluster; silos of one database with different names do not see each other. Default <c>negsim</c>.</summary>
    public string Cluster { get; init; } = "negsim";

    /// <summary>Address other silos and clients reach it at; default loopback, so that nothing outside this machine can.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// Whether an address other machines reach will do without certificates, so that who reads the database can be a member; default not.
    /// </summary>
    public bool WithoutCertificates { get; init; }

    /// <summary>Port for other silos; 0 (default) takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Port for clients; 0 (default) takes a free one.</summary>
    public int Gateway { get; init; }

    /// <summary>Where it shows its health and its metrics over HTTP; default nowhere. Port 0 takes a free one.</summary>
    public IPEndPoint? Http { get; init; }

    /// <summary>Whether it shows Orleans' dashboard there too, which asks nobody who he is; default not.</summary>
    public bool Dashboard { get; init; }

    /// <summary>How many runs the cluster may have open before it refuses more; 0 (default) any number. The same on every silo.</summary>
    public int OpenRuns { get; init; }

    /// <summary>Whether it is a pod of Kubernetes, which then says which silos are gone; default not.</summary>
    public bool Kubernetes { get; init; }

    /// <summary>Whether every call to a grain is a span; default not, since it costs most of the throughput.</summary>
    public bool TraceCalls { get; init; }

    /// <summary>Where its logs go besides the error stream; default nowhere.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}
