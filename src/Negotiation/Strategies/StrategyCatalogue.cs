using System.Collections.Immutable;
using NegotiationSim.Negotiation.Acceptance;
using NegotiationSim.Negotiation.Bidding;

namespace NegotiationSim.Negotiation.Strategies;

/// <summary>The strategies that come with the program, by name.</summary>
public static class StrategyCatalogue
{
    /// <summary>Every shipped strategy, in the order help shows them.</summary>
    public static ImmutableArray<Strategy> All { get; } =
    [
        TimeDependent("boulware", "holds out, concedes near the deadline (1 - t^4)", new PolynomialCurve(4.0), 1e-4),
        TimeDependent("linear", "concedes evenly over time (1 - t)", new PolynomialCurve(1.0), 1e-4),
        TimeDependent("conceder", "concedes early (1 - t^0.25)", new PolynomialCurve(0.25), 1e-4),
        TimeDependent("aspiration", "as boulware, content with a little less (0.001)", new PolynomialCurve(4.0), 1e-3),
        new("tough", "insists on its best outcome", new BestBidding(), new AcceptBest()),
        new("cab", "walks down its ranking, accepts what beats everything accepted so far", new DescendingBidding(), new AcceptBetter()),
        new("micro_last", "concedes one outcome for one outcome (MiCRO), else repeats its last offer", new MicroBidding(), new AcceptMicro(), RemembersOutcomes: true),
        new("tft", "mirrors the other side's concession (tit for tat)", new MirrorBidding(), new AcceptMirror()),
        .. ConcessionCurves.All.Select(named => TimeDependent(named.Name, named.Summary, named.Curve, 1e-4)),
    ];

    /// <summary>The names of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(strategy => strategy.Name)];

    /// <summary>The shipped strategy called <paramref name="name"/>, or null.</summary>
    public static Strategy? Find(string name) => All.FirstOrDefault(strategy => strategy.Name == name);

    /// <summary>A strategy that bids along <paramref name="curve"/> and accepts what reaches it.</summary>
    public static Strategy TimeDependent(string name, string summary, IConcessionCurve curve, double tolerance)
    {
        var bidding = new TimeDependentBidding(curve, tolerance);
        return new(name, summary, bidding, new AcceptAspiration(bidding));
    }
}
