namespace NegotiationSim.Model.Market;

/// <summary>A market that has no solution or did not reach it; the message names commodity, month and economy.</summary>
public sealed class MarketException : Exception
{
    /// <summary>Takes the diagnosis.</summary>
    /// <param name="fault">What kind of failure.</param>
    /// <param name="commodity">The commodity.</param>
    /// <param name="period">The month, or empty.</param>
    /// <param name="economy">Ordinal of the economy concerned.</param>
    /// <param name="detail">The rest of the sentence.</param>
    public MarketException(MarketFault fault, string commodity, string period, int economy, string detail)
        : base($"The market for {commodity}{(period.Length == 0 ? "" : " in " + period)}: {detail}")
    {
        Fault = fault;
        Commodity = commodity;
        Period = period;
        Economy = economy;
    }

    /// <summary>What kind of failure.</summary>
    public MarketFault Fault { get; }

    /// <summary>The commodity.</summary>
    public string Commodity { get; }

    /// <summary>The month, or empty.</summary>
    public string Period { get; }

    /// <summary>Ordinal of the economy concerned.</summary>
    public int Economy { get; }
}
