using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Benchmarks.Month;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Equilibrium.Benchmarks;

/// <summary>
/// Times the equilibria of NAFTA, 31 regions and 40 sectors, beside a damped fixed point in numpy. Processor time of one thread.
/// </summary>
public static class Program
{
    private const string Name = "nafta-1993-2005";
    private const int Times = 25;

    /// <summary>Prints the table.</summary>
    public static void Main()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var file = EquilibriumFileReader.Read(Name, ScenarioFile.ShippedWorld);
        var (before, roundsBefore) = Median(file.World, new TradePolicy(file.Policy.Deficits));
        var (after, roundsAfter) = Median(file.World, file.Policy);
        Console.WriteLine($"C#, median of {Times}: " + Solves(before, roundsBefore, after, roundsAfter));
        var script = Path.Combine(AppContext.BaseDirectory, "equilibrium_numpy.py");
        if (Python(script + " " + Path.Combine(ConfigFolder.Find(EquilibriumFileReader.Folder), Name)) is not { } printed)
        {
            Console.WriteLine("/usr/bin/python3 has no numpy here: no comparison.");
            return;
        }

        var numpy = printed.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        var mexico = ComparativeStatics.Solve(file.World, file.Policy).Regions.Single(r => r.Region == "Mexico").RealIncome;
        Console.WriteLine("numpy, best of nine: " + Solves(numpy[0] * 1e3, numpy[2], numpy[1] * 1e3, numpy[3]));
        Console.WriteLine($"C# over numpy {before / (numpy[0] * 1e3):0.00} and {after / (numpy[1] * 1e3):0.00}");
        Console.WriteLine($"Mexico's real income {100 * mexico:0.0000000} and {numpy[4]:0.0000000} %");
    }

    private static string Solves(double before, double roundsBefore, double after, double roundsAfter) =>
        $"baseline {before:0.0} ms in {roundsBefore} rounds, counterfactual {after:0.0} ms in {roundsAfter} rounds";

    private static (double Milliseconds, int Rounds) Median(InputOutputWorld world, TradePolicy policy)
    {
        var (times, rounds) = (new List<double>(), 0);
        for (var k = 0; k < Times + 5; k++)
        {
            var start = ThreadClock.Now;
            rounds = EquilibriumSolver.Solve(world, policy).Rounds;
            times.Add(ThreadClock.Now - start);
        }

        var warm = times.Skip(5).Order().ToArray();
        return (warm[Times / 2], rounds);
    }

    private static string? Python(string arguments)
    {
        try
        {
            var start = new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
