using System.Collections.Immutable;

namespace NegotiationSim.Results.Store;

/// <summary>An act at a table as its store holds it.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Dossier">What is negotiated.</param>
/// <param name="Step">Round of the talks, from 0.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind"><c>offer</c>, <c>accept</c>, <c>refuse</c> or <c>text</c>.</param>
/// <param name="Levels">The outcome, one level an issue.</param>
/// <param name="Utilities">What it is worth to each party, in acting order.</param>
/// <param name="Why">Why, in one sentence.</param>
public sealed record StoredOffer(int Month, string Dossier, int Step, string Actor, string Kind, ImmutableArray<string> Levels,
    ImmutableArray<double> Utilities, string Why);
