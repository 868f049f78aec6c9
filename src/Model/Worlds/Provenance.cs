namespace NegotiationSim.Model.Worlds;

/// <summary>Where one figure of a world comes from and how far it may be moved.</summary>
/// <param name="Figure">The key it belongs to, such as <c>sigma</c> or <c>gdp_musd</c>.</param>
/// <param name="Low">Lower end of the sensitivity range, in the figure's own unit.</param>
/// <param name="High">Upper end of the sensitivity range, in the figure's own unit.</param>
/// <param name="Source">The publication or the rule.</param>
/// <param name="Quality">How well it is known.</param>
public sealed record Provenance(string Figure, double Low, double High, string Source, Quality Quality);
