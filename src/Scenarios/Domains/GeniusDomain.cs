using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>A GENIUS domain, with the indices by which utility files name its issues.</summary>
/// <param name="Domain">The issues in GENIUS's order.</param>
/// <param name="Indices">The <c>index</c> of each issue; null where it has none of its own, so that only its name can find it.</param>
internal sealed record GeniusDomain(Domain Domain, ImmutableArray<int?> Indices);
