namespace NegotiationSim.Model.State;

/// <summary>A waiver that its decider gave and that lapses unless renewed; one that a deal gave is kept by the deal.</summary>
/// <param name="Measure">Ordinal of the measure.</param>
/// <param name="CarveOut">Position of the carve-out.</param>
/// <param name="Until">Month in which it lapses.</param>
public sealed record Waiver(int Measure, int CarveOut, int Until);
