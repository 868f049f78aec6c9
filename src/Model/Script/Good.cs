namespace NegotiationSim.Model.Script;

/// <summary>What part of a commodity a measure covers.</summary>
/// <param name="Commodity">Ordinal of the commodity.</param>
/// <param name="Scope">Share of the pair's base flow covered, 0 to 1.</param>
public sealed record Good(int Commodity, double Scope);
