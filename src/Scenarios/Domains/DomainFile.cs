using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>A negotiation as read from its file or files: what it is about and what each party wants.</summary>
/// <param name="Domain">The issues.</param>
/// <param name="Profiles">The parties in acting order, at least two.</param>
/// <param name="Tables">Each party's utilities, in the same order.</param>
/// <param name="Warnings">What is odd but usable, e.g. weights that do not sum to 1.</param>
public sealed record DomainFile(
    Domain Domain,
    ImmutableArray<Profile> Profiles,
    ImmutableArray<UtilityTable> Tables,
    ImmutableArray<InputProblem> Warnings);
