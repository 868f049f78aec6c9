namespace NegotiationSim.Model.Script;

/// <summary>What happens when a behaviour throws or answers nonsense.</summary>
public enum FaultPolicy
{
    /// <summary>The run stops and names actor and month.</summary>
    Stop,

    /// <summary>The actor does nothing in that phase; the fault is recorded.</summary>
    Skip,
}
