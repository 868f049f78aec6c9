namespace NegotiationSim.Grains.ActorGrains;

/// <summary>
/// Asks the actors that live on its own silo, so that a silo gets one message a step and not one for each of them. Keyed build~silo.
/// </summary>
[Alias("negsim.silo.ICourier")]
public interface ICourier : IGrainWithStringKey
{
    /// <summary>Asks all of them. Where one cannot answer the call fails, and each is asked by itself: that is free.</summary>
    [ResponseTimeout("00:00:10")]
    [Alias("Carry")]
    Task<ActorBatchResponse> CarryAsync(ActorBatch batch);
}
