namespace NegotiationSim.Negotiation.Analytics;

/// <summary>A utility held against one party's classes of ties: what an agreement, or none, was worth to it.</summary>
/// <param name="Utility">The utility.</param>
/// <param name="Rank">The lowest class that reaches it, ties counted; the number of classes where none does.</param>
/// <param name="IsTie">Whether that class ties with it; otherwise the class lies above.</param>
public readonly record struct TieLevel(double Utility, int Rank, bool IsTie);
