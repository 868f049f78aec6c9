using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>What the members of a bloc export together to one economy outside it.</summary>
/// <param name="Members">Ordinals of the members.</param>
/// <param name="Importer">Ordinal of the importer.</param>
/// <param name="Value">Million US dollars a year.</param>
public sealed record BlocTotal(ImmutableArray<int> Members, int Importer, double Value);
