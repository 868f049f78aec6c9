using System.Net;

namespace NegotiationSim.Grains.Client;

/// <summary>
/// Knocks at a gateway for some seconds, and then says so. A wrong key looks like a silo that is away: both close the connection.
/// </summary>
/// <param name="gateway">Where it knocks.</param>
internal sealed class GatewayPatience(IPEndPoint gateway) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8), Pause = TimeSpan.FromMilliseconds(500);

    private readonly long began = TimeProvider.System.GetTimestamp();

    /// <inheritdoc/>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (TimeProvider.System.GetElapsedTime(began) > Longest) throw new GatewayException(
            $"Nobody let this program in on {gateway}. Either no run answers there any more, or the key is not that run's: every start draws a new one, in its folder.", exception);
        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}
