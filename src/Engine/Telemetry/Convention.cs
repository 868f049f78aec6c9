using System.Collections.Immutable;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>One name that telemetry uses.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name, dotted and in lower case.</param>
/// <param name="Unit">Unit in UCUM's writing; empty for spans and events.</param>
/// <param name="Attributes">The attributes it may have; no others.</param>
/// <param name="Meaning">In one sentence.</param>
public sealed record Convention(ConventionKind Kind, string Name, string Unit, ImmutableArray<string> Attributes, string Meaning);
