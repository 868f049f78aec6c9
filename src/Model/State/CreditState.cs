using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>Loans and what is built of them, where a scenario has any.</summary>
/// <param name="Loans">In the order they were agreed.</param>
/// <param name="Works">In the order they were begun.</param>
/// <param name="Purses">What each bloc can lend, million US dollars; 0 for one that does not lend.</param>
public sealed record CreditState(ImmutableArray<LoanState> Loans, ImmutableArray<WorkState> Works, ImmutableArray<double> Purses);
