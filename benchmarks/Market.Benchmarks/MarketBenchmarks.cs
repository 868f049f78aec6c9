using BenchmarkDotNet.Attributes;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>A month of all markets, warm.</summary>
[MemoryDiagnoser]
public class MarketBenchmarks
{
    private MadeWorld world = null!;

    [Params(62, 200)]
    public int Economies { get; set; }

    [Params(1.0, 0.024)]
    public double Adjustment { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        world = new MadeWorld(Economies, Economies == 62 ? 22 : 20, Adjustment);
        for (var t = 0; t < 24; t++) world.Month();
    }

    [Benchmark]
    public int Month()
    {
        world.Month();
        return world.Evaluations;
    }
}
