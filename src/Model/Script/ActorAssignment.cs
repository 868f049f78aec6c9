using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Script;

/// <summary>Who acts, as what.</summary>
/// <param name="Profile">Id, name, behaviour and settings.</param>
/// <param name="Economy">Ordinal of the economy of a state; -1 for a bloc.</param>
/// <param name="Bloc">Ordinal of the bloc in the world; -1 for a state.</param>
/// <param name="IsSeat">Whether it is answered from outside.</param>
public sealed record ActorAssignment(ActorProfile Profile, int Economy, int Bloc, bool IsSeat);
