using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>Who keeps the single text, and how well.</summary>
/// <param name="Bias">How much its first draft leans to each party; empty for a draft in the middle of every issue.</param>
/// <param name="Leakage">Chance that the text leaks, a month.</param>
/// <param name="LeakCost">What every leak takes off the worth of a deal, u of each party: what is known at home is harder to
/// concede.</param>
/// <param name="Host">Ordinal of the actor that hosts the talks; -1 for nobody who has a say.</param>
/// <param name="Prestige">What a deal is worth to the host beside its contents, u.</param>
public sealed record Mediator(ImmutableArray<NonTradeValue> Bias, double Leakage, double LeakCost, int Host, double Prestige)
{
    /// <summary>Leans to nobody, keeps silent, and hosts for nothing.</summary>
    public static Mediator Neutral { get; } = new([], 0, 0, -1, 0);
}
