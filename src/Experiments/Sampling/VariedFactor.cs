namespace NegotiationSim.Experiments.Sampling;

/// <summary>Something an experiment varies.</summary>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Distribution">How its values are spread.</param>
/// <param name="Group">Factors of one group are moved together in sensitivity designs and share one index; empty for a
/// group of its own.</param>
public sealed record VariedFactor(string Path, string Unit, Distribution Distribution, string Group = "");
