using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Store;

/// <summary>A state a run can go on from.</summary>
/// <param name="State">The state; <c>State.Month</c> months are completed.</param>
/// <param name="Chain">Chained digest up to here; <see cref="Digest.None"/> at the start.</param>
public sealed record Checkpoint(WorldState State, Digest Chain);
