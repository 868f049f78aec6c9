using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Asking;

/// <summary>One actor asked in one step.</summary>
/// <param name="Actor">The actor's ordinal.</param>
/// <param name="Memory">Its memory before the step; a host that keeps memories may use its own copy if the digests agree.</param>
/// <param name="Briefing">What it is asked.</param>
public sealed record ActorCall(int Actor, ImmutableArray<byte> Memory, Briefing Briefing);
