namespace NegotiationSim.Model.State;

/// <summary>Where a measure stands.</summary>
public enum MeasureStage
{
    /// <summary>Nobody has spoken of it.</summary>
    Absent = 0,

    /// <summary>Threatened or announced, not in force.</summary>
    Announced = 1,

    /// <summary>In force.</summary>
    InForce = 2,

    /// <summary>Was in force and has ended.</summary>
    Ended = 3,
}
