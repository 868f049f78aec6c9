namespace NegotiationSim.Model.State;

/// <summary>How a third state takes others' secondary sanctions.</summary>
public enum Stance
{
    /// <summary>Its banks and traders decide for themselves.</summary>
    Ignore = 0,

    /// <summary>It makes its banks comply and closes its transit.</summary>
    Follow = 1,

    /// <summary>It shields its banks and invites transit.</summary>
    Profit = 2,
}
