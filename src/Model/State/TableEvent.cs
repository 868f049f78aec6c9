using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>One act at a table: an offer, or an answer to one.</summary>
/// <param name="Dossier">Ordinal of the dossier.</param>
/// <param name="Step">Round of the talks, from 0.</param>
/// <param name="Actor">Ordinal of the actor.</param>
/// <param name="Kind"><c>offer</c>, <c>accept</c>, <c>refuse</c>; <c>text</c> for a mediator's text that all sides can sign.</param>
/// <param name="Outcome">Number of the outcome.</param>
/// <param name="Levels">Ids of the outcome's levels, in issue order.</param>
/// <param name="Utilities">What it is worth to each party, in acting order.</param>
/// <param name="Why">In one sentence.</param>
public sealed record TableEvent(
    int Dossier, int Step, int Actor, string Kind, int Outcome, ImmutableArray<string> Levels, ImmutableArray<double> Utilities,
        string Why);
