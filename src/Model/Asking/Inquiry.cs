using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Asking;

/// <summary>
/// Asks some actors, takes their answers into state and decisions; the seats to wait for come back instead where there are any.
/// </summary>
internal delegate ValueTask<(WorldState State, ImmutableArray<int> Waiting)> Inquiry(
    WorldState state, Phase phase, int round, string subject, ImmutableArray<ActorCall> calls);
