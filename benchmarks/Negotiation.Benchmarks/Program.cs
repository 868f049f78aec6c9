using BenchmarkDotNet.Running;

namespace NegotiationSim.Negotiation.Benchmarks;

/// <summary>
/// Measures the negotiation core: <c>--quick</c> for a table in half a minute, else BenchmarkDotNet with its own options.
/// </summary>
public static class Program
{
    /// <summary>Runs what the arguments ask for.</summary>
    public static void Main(string[] args)
    {
        if (args.Contains("--quick")) QuickReport.Print();
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
