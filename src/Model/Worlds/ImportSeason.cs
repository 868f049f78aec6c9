using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>When in the year an economy buys a commodity abroad, where that is known.</summary>
/// <param name="Importer">Ordinal of the economy.</param>
/// <param name="Commodity">Ordinal of the commodity.</param>
/// <param name="Factors">12 monthly factors from January on, mean 1.</param>
public sealed record ImportSeason(int Importer, int Commodity, ImmutableArray<double> Factors);
