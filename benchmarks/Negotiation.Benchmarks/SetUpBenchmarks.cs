using BenchmarkDotNet.Attributes;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Benchmarks;

/// <summary>The cost of building one party's table, against domain size.</summary>
[InProcess]
[MemoryDiagnoser]
public class SetUpBenchmarks
{
    private Domain domain = null!;
    private Profile profile = null!;

    /// <summary>Which of <see cref="Talks.Shapes"/>.</summary>
    [Params(0, 1, 2, 3, 4, 5)]
    public int Shape { get; set; }

    /// <summary>Builds the domain.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        domain = Talks.Domain(Talks.Shapes[Shape]);
        profile = Talks.Profile(domain, opposed: false);
    }

    /// <summary>One table.</summary>
    /// <returns>The table.</returns>
    [Benchmark]
    public UtilityTable Build() => UtilityTable.Of(domain, profile);
}
