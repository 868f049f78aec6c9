namespace NegotiationSim.Grains.Runs;

/// <summary>Where a run of a cluster stands.</summary>
public enum RunStage
{
    /// <summary>Nobody has ordered it.</summary>
    Unknown = 0,

    /// <summary>Ordered, and worked on as soon as a silo finds it.</summary>
    Open = 1,

    /// <summary>A seat has to answer first.</summary>
    Parked = 2,

    /// <summary>All months are recorded.</summary>
    Finished = 3,

    /// <summary>It cannot go on; the message says why.</summary>
    Failed = 4,

    /// <summary>Somebody cancelled it; it can be ordered again and goes on from its last month.</summary>
    Cancelled = 5,
}
