namespace NegotiationSim.Actors.Behaviours;

/// <summary>The memory of a behaviour that remembers nothing.</summary>
public sealed record NoMemory
{
    /// <summary>The only value anyone needs.</summary>
    public static NoMemory Value { get; } = new();
}
