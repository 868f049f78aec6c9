namespace NegotiationSim.Model.Economics.Routing;

/// <summary>A pair part of whose goods go through corridors.</summary>
/// <param name="Cell">The pair.</param>
/// <param name="Detour">Its position among the commodity's <see cref="Detours"/>.</param>
/// <param name="Around">Share of its flow that goes through corridors.</param>
/// <param name="Margin">The intermediaries' margin in the pair's wedge, ad valorem.</param>
internal readonly record struct RoutedPair(int Cell, int Detour, double Around, double Margin);
