using System.Collections.Immutable;

namespace NegotiationSim.Actors.Answers;

/// <summary>An option as its actor saw it: the score and the terms that add up to it.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Score">Sum of the terms, in the behaviour's unit of value.</param>
/// <param name="Terms">The parts of the score.</param>
public sealed record WeighedOption(string Option, double Score, ImmutableArray<Term> Terms);
