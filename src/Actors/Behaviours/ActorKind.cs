namespace NegotiationSim.Actors.Behaviours;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state, or an economy that stands for several.</summary>
    State = 0,

    /// <summary>A bloc of states with a voting rule.</summary>
    Bloc = 1,
}
