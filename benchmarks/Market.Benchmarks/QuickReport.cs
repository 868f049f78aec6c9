using System.Globalization;
using NegotiationSim.Benchmarks.Month;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>The table of ratios, everything measured side by side in one process (numpy in its own).</summary>
public static class QuickReport
{
    private const int Rounds = 15;

    public static void Print()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var plain = PlainC.Compile("-O3");
        var fast = PlainC.Compile("-O3 -ffast-math");
        if (plain == 0) Console.WriteLine("gcc is not here: no comparison with C.");
        foreach (var n in new[] { 62, 200 })
        {
            PrintIteration(n, 1.0, plain, fast);
            PrintIteration(n, 0.024, plain, fast);
        }

        PrintMonths(62, 22, 0.024, plain);
        PrintMonths(62, 22, 1.0, plain);
        PrintMonths(200, 20, 0.024, plain);
        PrintMonths(200, 20, 1.0, plain);
    }

    private static void PrintIteration(int n, double adjustment, nint plain, nint fast)
    {
        var iteration = new Iteration(n, adjustment);
        var repeats = 8_000_000 / (n * n);
        var (own, c, reassociated) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            own = Math.Min(own, Time(() => iteration.CSharp(), repeats));
            if (plain == 0) continue;
            c = Math.Min(c, Time(() => iteration.C(plain), repeats));
            reassociated = Math.Min(reassociated, Time(() => iteration.C(fast), repeats));
        }

        var kernels = adjustment == 1.0 ? 1 : 3;
        Console.Write($"iteration {n} x {n}, {(kernels == 1 ? "static  " : "sluggish")}: {own * 1e6,7:0.00} µs");
        if (plain != 0)
            Console.Write($"; C -O3 {c * 1e6:0.00} µs (ratio {own / c:0.00}); -O3 -ffast-math {reassociated * 1e6:0.00} µs (ratio {own / reassociated:0.00}); difference {iteration.Difference(plain):0e+0}");
        var script = Path.Combine(AppContext.BaseDirectory, "market_numpy.py");
        if (PlainC.Run("/usr/bin/python3", $"{script} {n} {kernels}") is { } printed)
        {
            var numpy = double.Parse(printed, CultureInfo.InvariantCulture) * 1e-6;
            Console.Write($"; numpy {numpy * 1e6:0.00} µs (ratio {own / numpy:0.00})");
        }

        Console.WriteLine();
    }

    private static void PrintMonths(int n, int commodities, double adjustment, nint plain)
    {
        var world = new MadeWorld(n, commodities, adjustment);
        for (var t = 0; t < 24; t++) world.Month();
        var iteration = new Iteration(n, 1.0);
        var times = new List<double>();
        var ratios = new List<double>();
        var evaluations = 0;
        var bytes = 0L;
        Action month = world.Month;
        for (var t = 0; t < 240; t++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            times.Add(Time(month, 1));
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            evaluations += world.Evaluations;
            // In the same breath, so that a busy machine slows both.
            if (plain != 0) ratios.Add(times[^1] / (commodities * Time(() => iteration.C(plain), commodities)));
        }

        ratios.Sort();
        times.Sort();
        Console.WriteLine($"month {n} x {n} x {commodities}, {(adjustment == 1.0 ? "static  " : "sluggish")}: median {times[120] * 1e3:0.000} ms, fastest {times[0] * 1e3:0.000}, 95th percentile {times[228] * 1e3:0.000}, median {(ratios.Count == 0 ? double.NaN : ratios[120]):0.0} times one C -O3 iteration of all markets; {evaluations / 240.0 / commodities:0.0} evaluations a market; {bytes / 240} bytes a month");
    }

    private static double Time(Action action, int repeats)
    {
        var start = ThreadClock.Now;
        for (var k = 0; k < repeats; k++) action();
        return (ThreadClock.Now - start) / 1e3 / repeats;
    }
}
