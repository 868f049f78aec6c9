namespace NegotiationSim.Actors.Behaviours;

/// <summary>What behaviours and this program agree on.</summary>
public static class BehaviourContract
{
    /// <summary>
    /// Raised when a behaviour that was compiled before would no longer mean the same: another order of phases, another
    /// meaning of a field. The compiler writes it into every <see cref="BehaviourAttribute"/>, so a plug-in carries the
    /// version it was built for.
    /// </summary>
    public const int Version = 1;
}
