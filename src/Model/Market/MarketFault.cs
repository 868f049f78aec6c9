namespace NegotiationSim.Model.Market;

/// <summary>Why a market could not be cleared.</summary>
public enum MarketFault
{
    /// <summary>An importer lost every source and its demand elasticity is -1 or above, so that spending would not end.</summary>
    CutOffImporter,

    /// <summary>Quotas on every outlet of an exporter with fixed supply (ψ = 0) leave some of it unsold at any price.</summary>
    UnsoldSupply,

    /// <summary>The iteration stopped before the clearing residual was small enough.</summary>
    NotCleared,
}
