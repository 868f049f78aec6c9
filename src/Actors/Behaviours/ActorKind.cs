namespace NegotiationSim.Actors.Behaviours;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state, or an economy that stands for several.</summary>
    State = 0,

    /// <summary>A bloc of states with a voting rule.</summary>
    Bloc = 1,

    /// <summary>
    /// An office that several states share, such as a secretariat: it advises them before they decide, and decides nothing.
    /// </summary>
    Ministry = 2,
}
