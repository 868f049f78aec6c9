namespace NegotiationSim.Experiments.Analysis;

/// <summary>How much of an outcome's variance comes from one factor or group.</summary>
/// <param name="Group">The factor's path, or the group's name.</param>
/// <param name="First">First-order index: the share that would go if the factor were known.</param>
/// <param name="Total">Total index: the share that would stay if all the others were known; above the first by what it
/// does together with others.</param>
public sealed record SobolIndex(string Group, Interval First, Interval Total);
