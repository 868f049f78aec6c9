namespace NegotiationSim.Engine.Runs;

/// <summary>How a stretch of a run ended.</summary>
public enum RunOutcome
{
    /// <summary>The last month is complete.</summary>
    Done,

    /// <summary>A seat has to answer before it can go on.</summary>
    Parked,

    /// <summary>It was asked to stop, and did so at the end of a month.</summary>
    Interrupted,
}
