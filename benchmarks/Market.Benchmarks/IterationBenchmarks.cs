using BenchmarkDotNet.Attributes;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>One evaluation of the clearing equations beside the same in C (0 where gcc is missing).</summary>
public class IterationBenchmarks
{
    private Iteration iteration = null!;
    private nint c;

    [Params(62, 200)]
    public int Economies { get; set; }

    [Params(1.0, 0.024)]
    public double Adjustment { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        iteration = new Iteration(Economies, Adjustment);
        c = PlainC.Compile("-O3");
    }

    [Benchmark]
    public double CSharp() => iteration.CSharp();

    [Benchmark(Baseline = true)]
    public double C() => c == 0 ? 0.0 : iteration.C(c);
}
