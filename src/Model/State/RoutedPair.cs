namespace NegotiationSim.Model.State;

/// <summary>A closed pair whose goods go through hubs.</summary>
/// <param name="Cell">The pair.</param>
/// <param name="Around">Share of its flow that goes through hubs.</param>
/// <param name="Margin">The hubs' margin in the pair's wedge, ad valorem.</param>
/// <param name="Sum">What the weights of its routes add up to.</param>
internal readonly record struct RoutedPair(int Cell, double Around, double Margin, double Sum);
