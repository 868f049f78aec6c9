namespace NegotiationSim.Experiments.Tournaments;

/// <summary>One negotiation of a tournament, seen from one strategy's place.</summary>
/// <param name="Domain">The domain's position in the tournament.</param>
/// <param name="Strategy">The strategy whose score this is, by position.</param>
/// <param name="Against">The strategy of everybody else at the table, by position.</param>
/// <param name="Place">The scored party's position in the acting order.</param>
/// <param name="Utility">What the scored party got: the agreement's utility, or its reservation value.</param>
/// <param name="Agreed">Whether there was an agreement.</param>
public readonly record struct Match(int Domain, int Strategy, int Against, int Place, double Utility, bool Agreed);
