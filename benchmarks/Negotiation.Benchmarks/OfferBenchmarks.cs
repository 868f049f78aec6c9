using BenchmarkDotNet.Attributes;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.Benchmarks;

/// <summary>Whole negotiations with the tables built once; divide by the offers made for the cost of one.</summary>
[InProcess]
[MemoryDiagnoser]
public class OfferBenchmarks
{
    private AlternatingOffers talks = null!;

    /// <summary>Which of <see cref="Talks.Shapes"/>.</summary>
    [Params(1, 3, 5)]
    public int Shape { get; set; }

    /// <summary>The strategies of both parties.</summary>
    [Params("boulware/boulware", "tough/boulware", "micro_last/boulware", "frequency/tough", "bayesian/tough")]
    public string Pair { get; set; } = "";

    /// <summary>Builds the tables.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var domain = Talks.Domain(Talks.Shapes[Shape]);
        var names = Pair.Split('/');
        talks = Talks.Between(
            domain, UtilityTable.Of(domain, Talks.Profile(domain, opposed: false)),
                UtilityTable.Of(domain, Talks.Profile(domain, opposed: true)), names[0], names[1], 1000);
    }

    /// <summary>One negotiation.</summary>
    /// <returns>The offers made.</returns>
    [Benchmark]
    public long Negotiate()
    {
        talks.Reset();
        while (!talks.IsOver) talks.PlayRound();
        return talks.OffersMade;
    }
}
