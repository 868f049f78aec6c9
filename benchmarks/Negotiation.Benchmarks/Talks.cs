using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;

namespace NegotiationSim.Negotiation.Benchmarks;

/// <summary>Two parties with opposed interests over a domain of a given shape; nothing here depends on chance.</summary>
public static class Talks
{
    /// <summary>The shapes measured, smallest first: values per issue.</summary>
    public static ImmutableArray<ImmutableArray<int>> Shapes { get; } =
    [
        [3, 3],
        [5, 4, 3, 3],
        [4, 4, 4, 4, 4],
        [5, 5, 5, 5, 5, 5],
        [10, 10, 10, 10, 10],
        [10, 10, 10, 10, 10, 10],
    ];

    /// <summary>A domain with <paramref name="shape"/> values an issue.</summary>
    public static Domain Domain(ImmutableArray<int> shape) =>
        new("benchmark", [.. shape.Select((count, i) =>
            new Issue("issue " + i, [.. Enumerable.Range(0, count).Select(v => "value " + v)]))]);

    /// <summary>A profile with unequal weights and uneven steps; <paramref name="opposed"/> turns every issue round.</summary>
    public static Profile Profile(Domain domain, bool opposed)
    {
        var count = domain.Issues.Length;
        var total = count * (count + 1) / 2.0;
        var weights = Enumerable.Range(1, count).Select(i => (opposed ? count + 1 - i : i) / total);
        var values = domain.Issues.Select(issue => Enumerable.Range(0, issue.Count).Select(v =>
        {
            var share = issue.Count == 1 ? 1.0 : (double)v / (issue.Count - 1);
            return Math.Sqrt(opposed ? 1.0 - share : share);
        }).ToImmutableArray());
        return new(opposed ? "B" : "A", [.. weights], [.. values], 0.0, Discount.None);
    }

    /// <summary>The talks between two named strategies, tables built.</summary>
    public static AlternatingOffers Between(Domain domain, UtilityTable a, UtilityTable b, string strategyA, string strategyB,
        int rounds) => new(
        domain,
        [new Party("A", StrategyCatalogue.Find(strategyA)!, a), new Party("B", StrategyCatalogue.Find(strategyB)!, b)],
        Deadline.Known(rounds));
}
