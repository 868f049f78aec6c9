namespace NegotiationSim.Model.State;

/// <summary>A war.</summary>
/// <param name="Aggressor">Ordinal of the economy that began it.</param>
/// <param name="Defender">Ordinal of the other.</param>
/// <param name="Intensity">1 fighting, 0.5 talks under way, 0 peace.</param>
/// <param name="Since">Month in which it began or last flared up.</param>
public sealed record WarState(int Aggressor, int Defender, double Intensity, int Since);
