using System.Runtime.InteropServices;
using NegotiationSim.Grains.Placement;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Knows nothing and keeps nothing: a batch that reaches another silo than it should is only slower.</summary>
[GrainType("courier")]
[SameBuild]
[AtNamedSilo]
[Reentrant]
public sealed class CourierGrain : Grain, ICourier
{
    /// <summary>How many actors are asked at a time: enough to keep a silo busy, few enough that no question waits long.</summary>
    internal const int Window = 512;

    /// <inheritdoc/>
    public async Task<ActorBatchResponse> CarryAsync(ActorBatch batch)
    {
        var responses = new ActorResponse[batch.Actors.Length];
        for (var from = 0; from < responses.Length; from += Window)
        {
            var until = Math.Min(responses.Length, from + Window);
            var asked = new Task<ActorResponse>[until - from];
            for (var i = from; i < until; i++)
                asked[i - from] = GrainFactory.GetGrain<IActorGrain>(GrainId.Parse(batch.Actors[i])).AskAsync(batch.Questions[i]);
            (await Task.WhenAll(asked)).CopyTo(responses, from);
        }

        return new ActorBatchResponse(ImmutableCollectionsMarshal.AsImmutableArray(responses));
    }
}
