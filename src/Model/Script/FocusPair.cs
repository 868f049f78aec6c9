namespace NegotiationSim.Model.Script;

/// <summary>A pair whose flows are kept every month.</summary>
/// <param name="Exporter">Ordinal of the exporter.</param>
/// <param name="Importer">Ordinal of the importer.</param>
public readonly record struct FocusPair(int Exporter, int Importer);
