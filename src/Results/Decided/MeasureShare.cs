namespace NegotiationSim.Results.Decided;

/// <summary>How often actors put a measure in force in an ensemble in which they decide.</summary>
/// <param name="Id">Id of the measure.</param>
/// <param name="Title">In words.</param>
/// <param name="Instrument">What it does, in kebab-case.</param>
/// <param name="Recorded">Month in which it came into force in the scenario's own dates, months from the start; null where it never
/// did.</param>
/// <param name="Soon">Share of replicates in which it was in force within three months of the occasion, 0 to 1.</param>
/// <param name="Ever">Share of replicates in which it ever was, 0 to 1.</param>
public sealed record MeasureShare(string Id, string Title, string Instrument, int? Recorded, double Soon, double Ever);
