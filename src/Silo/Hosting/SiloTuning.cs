using NegotiationSim.Silo.Clustering;
using Orleans.Configuration;

namespace NegotiationSim.Silo.Hosting;

/// <summary>Settings every silo of this project shares.</summary>
public static class SiloTuning
{
    /// <summary>
    /// Notices a dead silo within seconds. Orleans' defaults suit services that answer people and forgive long
    /// pauses; here asking again is free, so a false alarm costs a restart and a late alarm costs waiting.
    /// </summary>
    public static void Membership(ClusterMembershipOptions options)
    {
        // The first probe of a member opens its connection, encrypted, with code that no earlier call has compiled.
        options.ProbeTimeout = TimeSpan.FromSeconds(2);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 2;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = ClusterMembers.Heartbeat;
        options.NumMissedTableIAmAliveLimit = ClusterMembers.MissedHeartbeats;
        options.MaxJoinAttemptTime = TimeSpan.FromMinutes(1);
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        options.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }

    /// <summary>
    /// Waits longer than Orleans for a connection: it is encrypted, and a busy machine takes seconds over the first. One to a process that
    /// is gone is refused at once.
    /// </summary>
    public static void Connections(ConnectionOptions options) => options.OpenConnectionTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Grains of a run are released when it ends; one that was forgotten goes after a quarter of an hour.</summary>
    public static void Collection(GrainCollectionOptions options) => options.CollectionAge = TimeSpan.FromMinutes(15);
}
