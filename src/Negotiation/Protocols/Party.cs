using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Protocols;

/// <summary>A party at the table: who, how it bargains, and what outcomes are worth to it.</summary>
/// <param name="Name">The party's name.</param>
/// <param name="Strategy">How it bargains.</param>
/// <param name="Table">What each outcome is worth to it.</param>
public sealed record Party(string Name, Strategy Strategy, UtilityTable Table)
{
    /// <summary>An empty memory that fits the strategy.</summary>
    public PartyMemory NewMemory(Domain domain) =>
        new(Table.Count, Strategy.RemembersOutcomes, Strategy.Model?.NumbersFor(domain) ?? 0);
}
