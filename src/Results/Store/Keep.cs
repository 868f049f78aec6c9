namespace NegotiationSim.Results.Store;

/// <summary>How much of a run is kept.</summary>
public enum Keep
{
    /// <summary>
    /// Flows and prices of the focus pairs monthly, all flows yearly, decisions with reasons, checkpoints. Of an ensemble: replicate 0 like
    /// this, the others their headline series.
    /// </summary>
    Default,

    /// <summary>As default, and every month's flows in one packed record, and every economy's prices.</summary>
    All,

    /// <summary>Headline series and digests only.</summary>
    Headlines,
}
