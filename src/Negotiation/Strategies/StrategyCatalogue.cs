using System.Collections.Immutable;
using NegotiationSim.Negotiation.Acceptance;
using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.OpponentModels;

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
        new("micro_last", "concedes one outcome for one outcome (MiCRO), else repeats its last offer", new MicroBidding(),
            new AcceptMicro(), RemembersOutcomes: true),
        new("tft", "mirrors the other side's concession (tit for tat)", new MirrorBidding(), new AcceptMirror()),
        Considerate("frequency", "as boulware, but offers what the other side seems to like (counts its offers); ACnext",
            new FrequencyModel(), new AcNext()),
        Considerate("bayesian", "as boulware, but offers what the other side seems to like (Bayesian model); ACcombi", new BayesianModel(),
            new AcCombi()),
        .. ConcessionCurves.All.Select(named => TimeDependent(named.Name, named.Summary, named.Curve, 1e-4)),
    ];

    /// <summary>The names of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(strategy => strategy.Name)];

    /// <summary>The shipped strategy called <paramref name="name"/>, or null.</summary>
    public static Strategy? Find(string name) => All.FirstOrDefault(strategy => strategy.Name == name);

    /// <summary>
    /// A strategy that holds out like boulware and chooses among equals what <paramref name="model"/> says the other side likes.
    /// </summary>
    public static Strategy Considerate(string name, string summary, IOpponentModel model, IAcceptance acceptance) =>
        new(name, summary, new ConsiderateBidding(new TimeDependentBidding(new PolynomialCurve(4.0), 1e-4), model), acceptance, model);

    /// <summary>
    /// The strategy with an opponent model, where it concedes over time and has none: it demands the same, but among what is
    /// equally good for itself it offers what the other side seems to like. Others are returned as they are.
    /// </summary>
    public static Strategy Informed(Strategy strategy)
    {
        if (strategy.Model is not null || strategy.Bidding is not TimeDependentBidding demands) return strategy;
        var model = new FrequencyModel();
        return strategy with { Bidding = new ConsiderateBidding(demands, model), Model = model };
    }

    /// <summary>A strategy that bids along <paramref name="curve"/> and accepts what reaches it.</summary>
    public static Strategy TimeDependent(string name, string summary, IConcessionCurve curve, double tolerance)
    {
        var bidding = new TimeDependentBidding(curve, tolerance);
        return new(name, summary, bidding, new AcceptAspiration(bidding));
    }
}
