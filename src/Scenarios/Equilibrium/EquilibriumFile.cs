using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>An equilibrium file, read and checked.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Title">One line for lists.</param>
/// <param name="Question">The question it asks; empty where it says none.</param>
/// <param name="Notes">What to know before reading the figures.</param>
/// <param name="Unit">Currency of the figures.</param>
/// <param name="World">The base.</param>
/// <param name="Policy">The counterfactual.</param>
/// <param name="Published">What papers found.</param>
public sealed record EquilibriumFile(
    string File, string Title, string Question, ImmutableArray<string> Notes, string Unit,
    InputOutputWorld World, TradePolicy Policy, ImmutableArray<PublishedFigure> Published);
