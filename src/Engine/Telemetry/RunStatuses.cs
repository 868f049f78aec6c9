namespace NegotiationSim.Engine.Telemetry;

/// <summary>How a run ended, in telemetry's words.</summary>
public static class RunStatuses
{
    /// <summary>All months are closed.</summary>
    public const string Finished = "finished";

    /// <summary>A seat has to answer first.</summary>
    public const string Parked = "parked";

    /// <summary>It was asked to stop, and can go on.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>It cannot go on.</summary>
    public const string Failed = "failed";
}
