using System.Net;
using NegotiationSim.Grains.Client;
using NegotiationSim.Scenarios.Input;
using Orleans.Connections.Security;

namespace NegotiationSim.Silo.Clustering;

/// <summary>What the two ends of a cluster's connections show each other.</summary>
internal static class ClusterTls
{
    /// <summary>Certificates of their own where the environment names some, else what is derived from the cluster's secret.</summary>
    public static async Task<Action<TlsOptions>> RequireAsync(ClusterConnection connection, CancellationToken cancellation) =>
        Papers.FromEnvironment() is { } papers ? papers.Require
            : new Badge(await ClusterSchema.SecretAsync(connection, cancellation)).Require;

    /// <summary>Refuses to listen where other machines reach it without certificates, unless that was said by name.</summary>
    /// <exception cref="InputException">It would.</exception>
    public static void CheckBind(IPAddress address, bool waived)
    {
        if (waived || IPAddress.IsLoopback(address) || Papers.FromEnvironment() is not null) return;
        throw new InputException("--bind", 0, "", $"Other machines reach {address}, so silos there need certificates: set {Papers.CertificateVariable}, {Papers.KeyVariable} and {Papers.AuthorityVariable} to their files; or say --without-certificates, and whoever can read the database can be a member.");
    }
}
