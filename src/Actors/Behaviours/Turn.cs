using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>What an actor gives back: its memory after the step, in canonical bytes, and its answer.</summary>
/// <param name="Memory">Canonical bytes of the new memory.</param>
/// <param name="Answer">The answer.</param>
public sealed record Turn(ImmutableArray<byte> Memory, Answer Answer);
