namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Growth of the world economy as it was forecast, so that trade that nothing touches does not stand still.</summary>
public sealed record GrowthParameters
{
    /// <summary>Whether demand and supply grow as the world's growth table says; a world without one stands still.</summary>
    public bool On { get; init; } = true;
}
