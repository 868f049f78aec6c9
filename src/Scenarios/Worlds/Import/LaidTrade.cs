namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>Imported flows laid over a world.</summary>
/// <param name="Text">The text of the new world's trade file.</param>
/// <param name="Emptied">Flows of the world underneath for which the file covers the pair and has the exporter sell the commodity to
/// others only, now zero: million US dollars.</param>
public sealed record LaidTrade(string Text, double Emptied);
