using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Turns;

/// <summary>What a party sees when it is its turn.</summary>
/// <param name="Step">The round, from 0.</param>
/// <param name="Time">Relative time t = min(1, (s+1)/(N+1)), above 0 and at most 1.</param>
/// <param name="Table">The party's own utilities.</param>
/// <param name="Domain">The issues, where the strategy needs their structure (opponent models).</param>
public readonly record struct PartyView(int Step, double Time, UtilityTable Table, Domain Domain);
