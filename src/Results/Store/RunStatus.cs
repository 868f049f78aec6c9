namespace NegotiationSim.Results.Store;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>It runs, or its process was killed: then it can be resumed.</summary>
    Running,

    /// <summary>It reached its last month.</summary>
    Done,

    /// <summary>It was stopped by its user and can be resumed.</summary>
    Interrupted,

    /// <summary>It stopped with a fault.</summary>
    Failed,
}
