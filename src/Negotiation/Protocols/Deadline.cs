namespace NegotiationSim.Negotiation.Protocols;

/// <summary>When talks end, and when the parties believe they end.</summary>
/// <param name="Rounds">The rounds after which there is no agreement, N, at least 1.</param>
/// <param name="Believed">The rounds the parties pace themselves by; equal to <paramref name="Rounds"/> when the deadline is known.</param>
public readonly record struct Deadline(int Rounds, int Believed)
{
    /// <summary>A deadline that everybody knows.</summary>
    public static Deadline Known(int rounds) => new(rounds, rounds);

    /// <summary>A deadline nobody knows: the parties pace themselves by <paramref name="believed"/> rounds.</summary>
    public static Deadline Hidden(int rounds, int believed) => new(rounds, believed);

    /// <summary>Relative time in round <paramref name="step"/> (from 0): t = min(1, (s+1)/(N+1)) of the believed deadline.</summary>
    public double Time(int step) => Math.Min(1.0, (step + 1.0) / (Believed + 1.0));
}
