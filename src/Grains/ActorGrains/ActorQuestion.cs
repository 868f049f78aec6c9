using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>One actor asked in one step, as it travels to its grain.</summary>
/// <param name="Step">Names the asking.</param>
/// <param name="Memory">Digest of the memory the actor must hold.</param>
/// <param name="Briefing">What it is asked.</param>
/// <param name="Introduction">Who it is and what it remembers; null where it should know.</param>
[Alias("negsim.silo.ActorQuestion")]
public sealed record ActorQuestion(StepAddress Step, Digest Memory, Briefing Briefing, Introduction? Introduction);
