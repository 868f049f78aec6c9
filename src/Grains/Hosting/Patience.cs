using System.Net.Sockets;

namespace NegotiationSim.Grains.Hosting;

/// <summary>How long an outage is waited for. Asking again is free, so the only question is when to give up.</summary>
/// <param name="Outage">How long a silo may be away, the election of another included.</param>
/// <param name="Timeouts">How many times an actor may overrun Orleans' response timeout before it counts as hanging.</param>
public sealed record Patience(TimeSpan Outage, int Timeouts)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Two minutes, six timeouts.</summary>
    public static Patience Default { get; } = new(TimeSpan.FromMinutes(2), 6);

    /// <summary>Whether a fault is the cluster's, not the behaviour's and not the wish of whoever asked.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="cancellation">By which whoever asked would give up. A call that was cancelled although nobody gave up went to a silo
    /// that is gone, or expired before a place was found for its grain.</param>
    public static bool IsOutage(Exception fault, CancellationToken cancellation) =>
        fault is OrleansException or TimeoutException or SocketException or IOException or ObjectDisposedException
        || (fault is OperationCanceledException && !cancellation.IsCancellationRequested);

    internal Waiting Begin() => new(this);

    /// <summary>One wait.</summary>
    internal sealed class Waiting(Patience patience)
    {
        private long since;
        private int timeouts;
        private TimeSpan pause = FirstPause;

        /// <summary>Pauses before another attempt.</summary>
        /// <returns>false when patience is at its end.</returns>
        public async ValueTask<bool> AgainAsync(Exception fault, CancellationToken cancellation)
        {
            if (fault is TimeoutException && ++timeouts >= patience.Timeouts) return false;
            if (since == 0) since = TimeProvider.System.GetTimestamp();
            if (TimeProvider.System.GetElapsedTime(since) > patience.Outage) return false;
            await Task.Delay(pause, cancellation);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            return true;
        }
    }
}
