using BenchmarkDotNet.Attributes;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>One evaluation of the clearing equations beside the same in C (0 where gcc is missing).</summary>
public class IterationBenchmarks
{
    private Iteration _iteration = null!;
    private nint _c;

    [Params(62, 200)]
    public int Economies { get; set; }

    [Params(1.0, 0.024)]
    public double Adjustment { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _iteration = new Iteration(Economies, Adjustment);
        _c = PlainC.Compile("-O3");
    }

    [Benchmark]
    public double CSharp() => _iteration.CSharp();

    [Benchmark(Baseline = true)]
    public double C() => _c == 0 ? 0.0 : _iteration.C(_c);
}
