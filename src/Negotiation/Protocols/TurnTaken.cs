namespace NegotiationSim.Negotiation.Protocols;

/// <summary>What a party says in its turn when it is asked in person rather than played by a strategy.</summary>
/// <param name="Accepts">Whether it accepts the standing offer.</param>
/// <param name="Outcome">The number of the outcome it offers otherwise.</param>
public readonly record struct TurnTaken(bool Accepts, int Outcome)
{
    /// <summary>It accepts the standing offer.</summary>
    public static TurnTaken Accept => new(true, -1);

    /// <summary>It offers <paramref name="outcome"/>.</summary>
    public static TurnTaken Offer(int outcome) => new(false, outcome);
}
