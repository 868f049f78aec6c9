using System.Net;
using System.Net.Sockets;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Silo.Clustering;

/// <summary>
/// Looks before a silo joins whether it and the living members can reach each other. What it finds decides about itself alone: it waits
/// until those that do not answer have been silent for long, when Orleans passes them over, and gives up where they go on living.
/// </summary>
internal static class Newcomer
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    // Long enough that a member that died a moment ago has become stale.
    private static readonly TimeSpan Patience = ClusterMembers.Stale + TimeSpan.FromSeconds(10);

    /// <summary>Returns when it may join.</summary>
    /// <exception cref="InputException">It and a living member cannot reach each other.</exception>
    public static async Task CheckAsync(IPAddress own, string cluster, ClusterConnection connection, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var deaf = new List<ClusterMember>();
            foreach (var member in await ClusterMembers.ListAsync(connection, cluster, cancellation))
            {
                if (member.IsStale) continue;
                Compare(own, member);
                if (!await AnswersAsync(member, cancellation)) deaf.Add(member);
            }

            if (deaf.Count == 0) return;
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new InputException("--bind", 0, "", $"No answer from members of the cluster: {string.Join(", ", deaf.Select(m => $"{m} on {m.Host}"))}. They say that they live, so they are where this machine cannot reach them; one that is gone for good is struck off by: negsim cluster evict ADDRESS:PORT");
            await Task.Delay(Round, cancellation);
        }
    }

    // Loopback means another machine to everybody.
    private static void Compare(IPAddress own, ClusterMember member)
    {
        var (mine, theirs) = (IPAddress.IsLoopback(own),
            IPAddress.TryParse(member.Address, out var address) && IPAddress.IsLoopback(address));
        if (mine && !theirs)
            throw new InputException("--bind", 0, "", $"The cluster has a member at {member} on {member.Host}, which could not reach a silo at {own}. Say where this machine is reached, such as: --bind 10.0.0.5");
        if (!mine && theirs)
            throw new InputException("--bind", 0, "", $"The cluster has a member at {member} on {member.Host}, which is reached from that machine only. Start it again with --bind and its address, or leave --bind out on the same machine.");
        if (mine && member.Host != Dns.GetHostName())
            throw new InputException("--bind", 0, "", $"The cluster has a member at {member} on {member.Host}, another machine's loopback. Start both with --bind and the address their machine is reached at.");
    }

    private static async Task<bool> AnswersAsync(ClusterMember member, CancellationToken cancellation)
    {
        using var socket = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Round);
        try
        {
            await socket.ConnectAsync(IPAddress.Parse(member.Address), member.Port, limit.Token);
            return true;
        }
        catch (Exception fault) when (fault is SocketException
            || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
