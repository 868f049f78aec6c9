namespace NegotiationSim.Model.Politics;

/// <summary>A bloc's move that its members have to agree to.</summary>
/// <param name="Move">What the bloc proposes.</param>
/// <param name="Bloc">Ordinal of the bloc in the world.</param>
/// <param name="Voters">Ordinals of the members' actors, in order.</param>
internal sealed record Proposal(Move Move, int Bloc, System.Collections.Immutable.ImmutableArray<int> Voters);
