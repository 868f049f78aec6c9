using NegotiationSim.Negotiation.Acceptance;
using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Tests.Docs;

/// <summary>The code of docs/developers/adding-a-strategy.md.</summary>
public static class AddingAStrategySample
{
    public static NegotiationResult Negotiate(Domain domain, UtilityTable a, UtilityTable b, Strategy opponent)
    {
        var halfway = new Strategy("halfway", "meets the best offer halfway", new HalfwayBidding(), new AcNext());
        var talks = new AlternatingOffers(domain, [new Party("A", halfway, a), new Party("B", opponent, b)], Deadline.Known(100));
        var result = talks.Run();
        return result;
    }
}

public sealed record HalfwayBidding : IBidding
{
    public int Propose(in PartyView turn, PartyMemory memory)
    {
        var table = turn.Table;
        var granted = Math.Max(memory.BestReceived, table.Floor);
        return table.WorstFrom((table.Maximum + granted) / 2.0, table.FirstRational);
    }
}
